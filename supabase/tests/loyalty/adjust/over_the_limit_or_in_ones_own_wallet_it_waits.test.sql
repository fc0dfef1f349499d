begin;
select plan(6);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

select core.set_clock('2026-11-21 10:00+02');
select loyalty.adjust(pg_temp.ann(), 50, 'Begin', pg_temp.oleh());
select results_eq($$select a.status, a.expires_at, a.decided_by from loyalty.adjust(pg_temp.ann(), 1001, 'Prize', pg_temp.oleh()) a$$,
  $$values ('pending', '2026-11-23 10:00+02'::timestamptz, null::bigint)$$, 'one point over the limit, for two days');
select is((loyalty.adjust(pg_temp.oleh(), 1, 'Mine', pg_temp.oleh())).status, 'pending', 'one''s own wallet, however little');
select is(ledger.balance(pg_temp.ann()), 50::bigint, 'nothing has moved');
select is(ledger.balance(pg_temp.oleh()), 0::bigint, 'there neither');
select is(tests.times_told_by('client', 7001, 'Prize'), 0::bigint, 'the person hears nothing yet');
select core.set_setting('adjustment_limit_points', '0', 'test');
select is((loyalty.adjust(pg_temp.ann(), -1, 'Tiny', pg_temp.oleh())).status, 'pending', 'the limit is a setting');

select * from finish();
rollback;
