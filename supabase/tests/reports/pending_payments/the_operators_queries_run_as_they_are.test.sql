begin;
select plan(5);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1050, 'USD');
select payments.open_pending(tests.person(71000002), 'bmc', 500, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10.50', (select payment_id from ann)));
create temp view waiting as select * from reports.pending_payments where status = 'pending' order by created_at desc;
select results_eq('select w.telegram_id, w.amount, w.paid_amount from waiting w', $$values (71000002::bigint, 5.00, 0.00)$$, 'what waits');
select is((select count(*) from reports.pending_payments where created_at > now() - interval '1 hour'), 2::bigint, 'the last hour''s');
select results_eq('select count(*), sum(amount) from reports.pending_payments where status = ''completed'' and completed_at::date = current_date', 'values (1::bigint, 10.50)', 'what was paid today');
select is_empty('select * from reports.pending_payments where status = ''pending'' and created_at < now() - interval ''24 hours''', 'none is stuck');
select results_eq('select r.payment_id, r.user_id, r.paid_amount, r.refunded_amount, r.provider from reports.pending_payments r where r.status = ''completed''',
  'select a.payment_id, a.user_id, 10.50, 0.00, ''bmc'' from ann a', 'in whole units');

select * from finish();
rollback;
