begin;
select plan(2);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from, valid_to, status) values
  ('once', null, 40, 2, 1, core.now(), null, 'active'),
  ('dear', pg_temp.shop('Калач'), 150, null, null, core.now(), core.now() + interval '1 hour', 'active'),
  ('stopped', null, 60, null, null, core.now(), null, 'stopped'),
  ('early', null, 60, null, null, core.now() + interval '1 second', null, 'active'),
  ('over', null, 60, null, null, core.now() - interval '1 day', core.now(), 'active'),
  ('sold out', null, 60, 0, null, core.now(), null, 'active'),
  ('closed', pg_temp.shop('Зерно'), 60, null, null, core.now(), null, 'active');
update loyalty.partner set status = 'suspended' where name = 'Зерно';
select results_eq($$select name, price_points, stock, partner, missing_points from loyalty.catalogue(tests.who('anna'))$$,
  $$values ('once', 40::bigint, 2, null, 0::bigint), ('dear', 150, null, 'Калач', 50)$$, 'the cheapest first, with what is missing');
select 'claimed' from loyalty.claim_reward(tests.who('anna'), (select id from loyalty.reward where name = 'once'), 'test:1');
select results_eq($$select w.name, c.name, c.stock from tests.known w, loyalty.catalogue(w.id) c order by w.name, c.price_points$$,
  $$values ('anna', 'dear', null::integer), ('petro', 'once', 1), ('petro', 'dear', null)$$, 'what one has had enough of is shown to others only');

select * from finish();
rollback;
