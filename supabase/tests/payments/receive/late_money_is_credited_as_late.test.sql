begin;
select plan(4);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select core.set_clock('2026-06-05 10:00:00+00');
select payments.expire_pending();
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann))) ->> 'outcome', 'matched', 'the code is still known');
select results_eq('select p.status::text, p.paid_late, p.expired_at from payments.pending_payments p', $$values ('completed', true, '2026-06-05 10:00:00+00'::timestamptz)$$, 'it was late');
select ok(o.payload ->> 'text' like '✅ $10.00 arrived, though the code had run out.%', 'they are told so') from gateway.outbox o where o.chat_id = 71000001 order by o.id desc limit 1;
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'and have their points');

select * from finish();
rollback;
