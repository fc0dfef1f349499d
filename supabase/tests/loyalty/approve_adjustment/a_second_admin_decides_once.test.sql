begin;
select plan(8);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna", "language_code": "en"}');
create temp table chief as select * from people.add_person('{"id": 7002, "first_name": "Chief", "language_code": "en"}');
create temp table second as select * from people.add_person('{"id": 7003, "first_name": "Second", "language_code": "en"}');
create temp table asked as select a.* from anna, chief, loyalty.adjust(anna.id, 5000, 'a prize', chief.id) a;

select throws_ok('select loyalty.approve_adjustment(999999, 1)', 'KP352', null, 'there is none');
select throws_ok(format('select loyalty.approve_adjustment(%s, %s)', asked.id, chief.id), 'KP354', null, 'not by who asked') from asked, chief;
select throws_ok(format('select loyalty.approve_adjustment(%s, %s)', asked.id, anna.id), 'KP354', null, 'nor by whose wallet it is') from asked, anna;
select is(ledger.balance(anna.id), 0::bigint, 'nothing has moved') from anna;
select is((loyalty.approve_adjustment(asked.id, second.id)).status, 'posted', 'by a second admin') from asked, second;
select is(ledger.balance(anna.id), 5000::bigint, 'the points are there') from anna;
select throws_ok(format('select loyalty.reject_adjustment(%s, %s)', asked.id, second.id), 'KP353', null, 'once') from asked, second;
select is_empty('select * from ledger.verify()', 'the ledger is whole');

select * from finish();
rollback;
