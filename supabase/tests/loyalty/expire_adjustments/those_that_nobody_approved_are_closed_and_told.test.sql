begin;
select plan(4);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

select core.set_clock('2026-11-21 10:00+02');
create temp table asked as select a.id from loyalty.adjust(pg_temp.ann(), 5000, 'Prize', pg_temp.oleh()) a;
select core.set_clock('2026-11-23 09:59+02');
select is(loyalty.expire_adjustments(), 0::bigint, 'not a minute early');
select core.set_clock('2026-11-23 10:00+02');
select is(loyalty.expire_adjustments(), 1::bigint, 'then it is closed');
select is((select status from loyalty.adjustment), 'expired', 'as expired');
select is(tests.times_told_by('admin', 7002, '^⌛ Adjustment no\. \d+ found no second admin in time: Ann, \+5,000'), 1::bigint, 'who asked is told');

select * from finish();
rollback;
