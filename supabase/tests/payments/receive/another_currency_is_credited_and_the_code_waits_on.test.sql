begin;
select plan(4);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann), '{}', '{"currency": "EUR"}')) ->> 'outcome', 'matched', 'euros for a code in dollars');
select is(ledger.balance(tests.person(71000001)), 1100::bigint, 'buy by the euro''s rate');
select results_eq('select p.status::text, p.paid_minor, (select c.pending_id = p.id from payments.credit c) from payments.pending_payments p',
  $$values ('pending', 0::bigint, true)$$, 'the credit names the code, which is not paid by it');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
