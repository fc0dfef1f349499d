begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 300, p_cap_points => 15, p_lifetime_days => 5) from shop;
select results_eq($$select q.rule, q.rule_id is not null, q.funder, q.points, q.expires_at from anna, shop, loyalty.quote(anna.id, shop.id, 20000) q
    where q.side = 'earn'$$,
  $$values ('base', false, 'partner', 10::bigint, '2027-12-01 00:00+02'::timestamptz), ('factor', true, 'partner', 20, '2026-11-27 00:00+02'),
    ('rule_cap', true, 'partner', -5, '2026-11-27 00:00+02')$$, 'what is over it is taken from the same points');
select is((select count(*) from anna, shop, loyalty.quote(anna.id, shop.id, 15000) q where q.rule = 'rule_cap'), 0::bigint, 'just the cap is not over it');

select * from finish();
rollback;
