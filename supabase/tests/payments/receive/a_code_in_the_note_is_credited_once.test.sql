begin;
select plan(7);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
create temp table told as
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select a.payment_id from ann a))) as first,
  payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select a.payment_id from ann a))) as again,
  payments.receive('bmc', tests.bmc(2, 'pi_1', '10', (select a.payment_id from ann a))) as other;

select is((select t.first ->> 'outcome' from told t), 'matched', 'the event is matched');
select is((select t.again - 'event' from told t), (select t.first - 'event' || '{"repeated": true}' from told t), 'the same event again gets the same answer');
select is((select t.other ->> 'reason' from told t), 'repeated', 'the same transaction under another event is ignored');
select results_eq($$select p.status::text, p.paid_minor, p.paid_late from payments.pending_payments p$$, $$values ('completed', 1000::bigint, false)$$, 'the code is paid');
select results_eq($$select p.status::text, p.matched_by from payments.payment p$$, $$values ('matched', 'payment_id')$$, 'by its code');
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'a dollar buys 100 points, once');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
