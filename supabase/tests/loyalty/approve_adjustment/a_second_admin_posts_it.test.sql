begin;
select plan(6);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

create temp table asked as select a.id from loyalty.adjust(pg_temp.ann(), 5000, 'Prize', pg_temp.oleh()) a;
select results_eq($$select a.status, a.decided_by from asked, loyalty.approve_adjustment(asked.id, pg_temp.petro()) a$$,
  $$values ('posted', pg_temp.petro())$$, 'approved');
select is(ledger.balance(pg_temp.ann()), 5000::bigint, 'the points are there');
select is((select t.actor from loyalty.adjustment a join ledger.transfer t on t.id = a.transfer_id), 'person:' || pg_temp.petro(), 'in the name of who approved');
select is(tests.times_told_by('admin', 7002, '^✅ Petro approved adjustment no\. \d+: Ann, \+5,000'), 1::bigint, 'who asked is told');
select is(tests.times_told_by('client', 7001, 'Prize'), 1::bigint, 'so is the person');
select is((select count(*) from core.audit where action = 'approve.adjustment' and actor = 'person:' || pg_temp.petro()), 1::bigint, 'on record');

select * from finish();
rollback;
