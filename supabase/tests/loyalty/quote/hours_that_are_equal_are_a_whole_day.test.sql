begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.factor(p_at timestamptz, p_bill numeric default 10000) returns bigint language sql as
  $$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, p_at) q where q.rule = 'factor'$$;

select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_weekdays => '{6}', p_from_time => '06:00', p_to_time => '06:00',
  p_valid_from => '2026-01-01 00:00+00') from shop;
select is(pg_temp.factor('2026-11-21 06:00+02'), 5::bigint, 'from six on Saturday');
select is(pg_temp.factor('2026-11-22 05:59:59+02'), 5::bigint, 'to six on Sunday');
select is(pg_temp.factor('2026-11-21 05:59:59+02'), null, 'not before');
select is(pg_temp.factor('2026-11-22 06:00+02'), null, 'nor after');

select * from finish();
rollback;
