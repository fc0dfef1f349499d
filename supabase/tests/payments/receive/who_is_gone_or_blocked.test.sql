begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table made as select p.* from generate_series(0, 1) i, lateral payments.open_pending(tests.person(71000001 + i), 'bmc', 1000 + i, 'USD') p;
select people.delete_person(tests.person(71000001)), people.block(tests.person(71000002), 'person:1', 'test');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from made where telegram_id = 71000001))) ->> 'reason', 'person_gone', 'who had their data deleted gets nothing without an admin');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '10', (select payment_id from made where telegram_id = 71000002))) ->> 'outcome', 'matched', 'a blocked person gets what they paid for');
select is(ledger.balance(tests.person(71000002)), 1000::bigint, 'in points');

select * from finish();
rollback;
