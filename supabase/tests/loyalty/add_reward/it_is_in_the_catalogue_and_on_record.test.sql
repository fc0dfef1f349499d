begin;
select plan(4);

insert into loyalty.partner (name) values ('Grain');
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
create temp table reward as select loyalty.add_reward(p.id, ' Coffee ', 60, 'person:9', ' A cup ', 3, 2) as id from loyalty.partner p;
select results_eq($$select r.id, p.name, r.name, r.description, r.price_points, r.stock, r.per_person_limit, r.valid_from, r.valid_to, r.status
  from loyalty.reward r join loyalty.partner p on p.id = r.partner_id$$,
  $$select id, 'Grain', 'Coffee', 'A cup', 60::bigint, 3, 2, '2026-11-20 12:00+02'::timestamptz, null::timestamptz, 'active' from reward$$, 'from now, without an end');
select is((select c.name from loyalty.catalogue(tests.who('anna')) c), 'Coffee', 'clients see it');
select ok((select a.actor = 'person:9' and (a.detail ->> 'price_points')::int = 60 from core.audit a, reward
  where a.action = 'add.reward' and a.subject = 'reward:' || reward.id), 'who added it is on record, and what it was');
select loyalty.add_reward(null, 'Mug', 10, 'test');
select results_eq($$select partner_id, description, stock, per_person_limit from loyalty.reward where name = 'Mug'$$,
  $$values (null::bigint, '', null::integer, null::integer)$$, 'any partner''s, and no end of them');

select * from finish();
rollback;
