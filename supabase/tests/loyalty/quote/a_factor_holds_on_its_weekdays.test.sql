begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.factor(p_at timestamptz, p_bill numeric default 10000) returns bigint language sql as
  $$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, p_at) q where q.rule = 'factor'$$;

select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_weekdays => '{6}', p_valid_from => '2026-01-01 00:00+00') from shop;
select is(pg_temp.factor('2026-11-21 00:00+02'), 5::bigint, 'Saturday begins at midnight in Kyiv');
select is(pg_temp.factor('2026-11-21 23:59:59+02'), 5::bigint, 'and lasts until the next');
select is(pg_temp.factor('2026-11-20 23:59:59+02'), null, 'not on Friday');
select is(pg_temp.factor('2026-11-22 00:00+02'), null, 'nor on Sunday');

select * from finish();
rollback;
