begin;
select plan(2);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select is(payments.receive('bmc', replace(tests.bmc(1, 'pi_1', '10', (select payment_id from ann) || '@')::text, '@', '\u0000')::json) ->> 'outcome', 'matched', 'it does not stand in the way');
select is(payments._readable('{"a": "\\u0000 \u0000"}') ->> 'a', '\u0000 ', 'a backslash before it is a backslash');

select * from finish();
rollback;
