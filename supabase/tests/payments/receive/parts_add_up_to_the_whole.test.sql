begin;
select plan(8);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '4', (select payment_id from ann)));
select results_eq('select p.status::text, p.paid_minor, p.completed_at is null from payments.pending_payments p', $$values ('paid_partial', 400::bigint, true)$$, 'less than was to be paid');
select ok(o.payload ->> 'text' like '%<b>$6.00</b> of the whole is still to come%<code>' || (select payment_id from ann) || '</code>', 'they read what is left, and the code')
from gateway.outbox o where o.chat_id = 71000001 order by o.id desc limit 1;
select is(o.payload #>> '{reply_markup,inline_keyboard,0,0,copy_text,text}', (select payment_id from ann), 'with a button that copies it')
from gateway.outbox o where o.chat_id = 71000001 order by o.id desc limit 1;
select payments.receive('bmc', tests.bmc(2, 'pi_2', '7.50', (select payment_id from ann)));
select results_eq('select p.status::text, p.paid_minor, p.completed_at is not null from payments.pending_payments p', $$values ('completed', 1150::bigint, true)$$, 'a top-up completes it, and more is credited too');
select payments.receive('bmc', tests.bmc(3, 'pi_3', '2', (select payment_id from ann)));
select results_eq('select c.pending_id is null, c.points from payments.credit c order by c.id desc limit 1', $$values (true, 200::bigint)$$, 'what comes after that is money of its own');
select is(ledger.balance(tests.person(71000001)), 1350::bigint, 'every cent counts');
select is((select p.paid_minor from payments.pending_payments p), 1150::bigint, 'the completed one stays as it was');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
