begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select throws_ok($$select loyalty.award('birthday:1', 'birthday', anna.id, 0, null, 'job') from anna$$, 'KP202');
select throws_ok($$select loyalty.award('birthday:1', 'birthday', anna.id, -5, null, 'job') from anna$$, 'KP202');
select throws_ok($$select loyalty.award('birthday:1', 'birthday', 999999999, 5, null, 'job')$$, 'KP216');
select is_empty('select * from ledger.transfer', 'nothing is posted');

select * from finish();
rollback;
