begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.partner_rate (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by)
select shop.id, r.day::date, r.bp, 5000, 0, 'test' from shop, (values ('2026-11-01', 300), ('2026-11-22', 1000)) r (day, bp);
create function pg_temp.earned(p_at timestamptz) returns bigint language sql as
  $$select sum(q.points)::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 10000, p_at) q where q.side = 'earn'$$;
select is(pg_temp.earned('2026-10-31 12:00+02'), 5::bigint, 'before any rate was set: the default 5 %');
select is(pg_temp.earned('2026-11-21 23:59:59+02'), 3::bigint, 'the rate of the day');
select is(pg_temp.earned('2026-11-21 22:00+00'), 10::bigint, 'days turn at midnight in Kyiv');
select results_eq($$select q.rule, q.funder, q.points, q.expires_at from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.side = 'earn'$$,
  $$values ('base', 'partner', 3::bigint, '2027-12-01 00:00+02'::timestamptz)$$, 'now, the partner pays');

select * from finish();
rollback;
