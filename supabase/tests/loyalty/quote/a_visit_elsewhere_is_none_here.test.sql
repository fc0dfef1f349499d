begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

insert into loyalty.partner (name) values ('Other');
select loyalty.add_earn_rule(null, 'visit', 'test', p_points => 7);
select tests.bought('k1', p.id, '2026-11-21 10:00+02') from loyalty.partner p where p.name = 'Other';
select results_eq($$select q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.rule = 'visit'$$,
  $$values ('programme', 7::bigint)$$, 'a rule of the programme counts visits to each partner');

select * from finish();
rollback;
