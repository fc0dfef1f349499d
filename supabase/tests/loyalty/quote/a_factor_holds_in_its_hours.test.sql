begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.factor(p_at timestamptz, p_bill numeric default 10000) returns bigint language sql as
  $$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, p_at) q where q.rule = 'factor'$$;

select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_from_time => '15:00', p_to_time => '18:00',
  p_valid_from => '2026-01-01 00:00+00') from shop;
select is(pg_temp.factor('2026-11-21 14:59:59.999999+02'), null, 'not before');
select is(pg_temp.factor('2026-11-21 15:00+02'), 5::bigint, 'from its first moment');
select is(pg_temp.factor('2026-11-21 17:59:59.999999+02'), 5::bigint, 'to its last');
select is(pg_temp.factor('2026-11-21 18:00+02'), null, 'not at its end');
select is(pg_temp.factor('2026-07-21 12:00+00'), 5::bigint, 'in summer the wall clock is an hour ahead');

select * from finish();
rollback;
