begin;
select plan(4);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

create temp table asked as select a.id from loyalty.adjust(pg_temp.ann(), 5000, 'Prize', pg_temp.oleh()) a;
select throws_ok('select loyalty.approve_adjustment(asked.id, pg_temp.oleh()) from asked', 'KP354', null, 'who asked does not');
select throws_ok('select loyalty.approve_adjustment(asked.id, pg_temp.ann()) from asked', 'KP354', null, 'nor does who gets it');
select is((select status from loyalty.adjustment), 'pending', 'it waits on');
select is(ledger.balance(pg_temp.ann()), 0::bigint, 'nothing has moved');

select * from finish();
rollback;
