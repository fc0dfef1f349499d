begin;
select plan(10);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

select loyalty.adjust(pg_temp.ann(), 50, 'Begin', pg_temp.oleh());
select throws_ok(format('select loyalty.adjust(pg_temp.ann(), %s, %L, pg_temp.oleh())', a, r), 'KP350', null, d)
from (values ('0', 'x', 'zero'), ('1.5', 'x', 'half a point'), ('1000001', 'x', 'over a million'), ('null', 'x', 'no points'),
  ('5', ' ', 'no reason'), ('5', repeat('x', 201), 'a long reason')) v (a, r, d);
select throws_ok('select loyalty.adjust(pg_temp.ann(), -51, ''x'', pg_temp.oleh())', 'KP351', null, 'never below zero');
select throws_ok('select loyalty.adjust(0, 5, ''x'', pg_temp.oleh())', 'KP102', null, 'nobody');
select people.delete_person(pg_temp.petro());
select throws_ok('select loyalty.adjust(pg_temp.petro(), 5, ''x'', pg_temp.oleh())', 'KP102', null, 'somebody who left');
select is((select count(*) || ' ' || ledger.balance(pg_temp.ann()) from loyalty.adjustment), '1 50', 'nothing was kept');

select * from finish();
rollback;
