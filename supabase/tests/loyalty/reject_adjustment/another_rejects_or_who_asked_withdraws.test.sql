begin;
select plan(6);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

create temp table asked as select a.id from loyalty.adjust(pg_temp.ann(), 5000, 'Prize', pg_temp.oleh()) a;
create temp table own as select a.id from loyalty.adjust(pg_temp.ann(), 6000, 'Prize', pg_temp.oleh()) a;
select is((select a.status from asked, loyalty.reject_adjustment(asked.id, pg_temp.petro()) a), 'rejected', 'by another');
select is(tests.times_told_by('admin', 7002, '^✖️ Petro rejected'), 1::bigint, 'who asked is told');
select is((select a.status from own, loyalty.reject_adjustment(own.id, pg_temp.oleh()) a), 'rejected', 'withdrawn');
select is(tests.times_told_by('admin', 7002, 'rejected'), 1::bigint, 'of what they did themselves nobody is told');
select throws_ok('select loyalty.reject_adjustment(own.id, pg_temp.petro()) from own', 'KP353', null, 'once');
select is(ledger.balance(pg_temp.ann()), 0::bigint, 'no points were moved');

select * from finish();
rollback;
