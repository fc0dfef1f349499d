begin;
select plan(4);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.open_pending(tests.person(71000002), 'bmc', 1100, 'USD');
select payments.open_pending(tests.person(71000002), 'kofi', 1000, 'USD');
select payments.open_pending(tests.person(71000002), 'bmc', 1000, 'EUR');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', 'thank you')) ->> 'outcome', 'matched', 'one of that amount, currency and provider waits');
select results_eq('select p.matched_by from payments.payment p', $$values ('amount')$$, 'by its amount');
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'it is Ann''s');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '10', null)) ->> 'reason', 'no_note', 'the next of that amount is for nobody');

select * from finish();
rollback;
