begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.factor(p_at timestamptz, p_bill numeric default 10000) returns bigint language sql as
  $$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, p_bill, p_at) q where q.rule = 'factor'$$;

select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_from_time => '03:30', p_to_time => '03:40',
  p_valid_from => '2026-01-01 00:00+00') from shop;
select is(pg_temp.factor('2026-10-25 00:30+00'), 5::bigint, '03:30 of summer time');
select is(pg_temp.factor('2026-10-25 01:30+00'), 5::bigint, '03:30 again, an hour later');
select is(pg_temp.factor('2026-10-25 02:30+00'), null, '04:30');
select is_empty($$select m from generate_series('2026-03-28 22:00+00'::timestamptz, '2026-03-29 20:59+00', '5 minutes') m
  where pg_temp.factor(m) is not null$$, 'the day on which 03:30 does not exist has no such minute');
select is(pg_temp.factor('2026-03-30 00:30+00'), 5::bigint, 'the next day has');

select * from finish();
rollback;
