begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.given(p_rule text, p_at timestamptz default null) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.rule = p_rule$$;

select core.set_setting('client_daily_cap_points', '8', 'test');
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200) from shop;
select loyalty.add_earn_rule(null, 'visit', 'test', p_points => 3, p_lifetime_days => 5);
select results_eq($$select q.rule, q.funder, q.points, q.expires_at from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.side = 'earn'$$,
  $$values ('base', 'partner', 5::bigint, '2027-12-01 00:00+02'::timestamptz), ('factor', 'partner', 5, '2027-12-01 00:00+02'),
    ('visit', 'programme', 3, '2026-11-27 00:00+02'), ('daily_cap', 'programme', -3, '2026-11-27 00:00+02'),
    ('daily_cap', 'partner', -2, '2027-12-01 00:00+02')$$, '13 become 8, a line for each payer and expiry');

select * from finish();
rollback;
