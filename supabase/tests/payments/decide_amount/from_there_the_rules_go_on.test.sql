begin;
select plan(9);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', 'ten', (select payment_id from ann)));
select payments.receive('bmc', tests.bmc(2, 'pi_2', '10', null, '{}', '{"currency": "JPY"}'));
create temp table first as select min(id) as id, max(id) as other from payments.payment;
select throws_ok($$select payments.decide_credit(id, tests.person(71000001), null, 'person:1') from first$$, 'KP408', null, 'what is not known is not credited');
select throws_ok($$select payments.decide_amount(id, 0, 'USD', 'person:1') from first$$, 'KP401', null, 'nothing is no amount');
select throws_ok($$select payments.decide_amount(id, 9000000000000000, 'USD', 'person:1') from first$$, 'KP401', null, 'nor is more than the ledger holds');
select throws_ok($$select payments.decide_amount(id, 1000, 'JPY', 'person:1') from first$$, 'KP404', null, 'nor what has no rate');
select is((payments.decide_amount(id, 1000, 'USD', 'person:1')).status::text, 'matched', 'the code is in its note') from first;
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'so it is credited');
select is((payments.decide_amount(other, 500, 'USD', 'person:1')).reason, 'no_note', 'without a code it waits on') from first;
select throws_ok($$select payments.decide_amount(other, 600, 'USD', 'person:1') from first$$, 'KP412', null, 'the amount is decided once');
select is((select count(*) from core.audit a where a.action = 'set.payment_amount'), 2::bigint, 'both are audited');

select * from finish();
rollback;
