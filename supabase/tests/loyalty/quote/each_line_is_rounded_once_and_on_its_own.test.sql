begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 500, p_category => 'coffee') from shop;
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 150) from shop;
create function pg_temp.lines(p_bill numeric, p_coffee bigint) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, null, 0,
    jsonb_build_array(jsonb_build_object('category', 'coffee', 'minor', p_coffee))) q where q.side = 'earn'$$;
select is(pg_temp.lines(3800, 1900), 'base 0, category 0, factor 0', 'cut: 0.95, 0.95 and half of 1.9');
select is(pg_temp.lines(6000, 3000), 'base 1, category 1, factor 1', 'half of 3.0 is 1.5, not half of 1 + 1');
select core.set_setting('earn_rounding', '"nearest"', 'test');
select is(pg_temp.lines(3800, 1900), 'base 1, category 1, factor 1', 'to the nearest: 0.95, 0.95 and 0.95');
select is(pg_temp.lines(1980, 980), 'base 1, category 0, factor 0', 'a half goes up, 0.49 and 0.495 go down');

select * from finish();
rollback;
