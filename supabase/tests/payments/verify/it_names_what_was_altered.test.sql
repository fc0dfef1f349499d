begin;
select plan(4);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '4', (select payment_id from ann)));
select is_empty('select * from payments.verify()', 'all is well');
update payments.payment set amount_minor = 500;
select results_eq('select v.problem, v.expected, v.actual from payments.verify() v', $$values ('credits of a payment are not what was paid', '500', '400')$$, 'an amount');
update payments.payment set amount_minor = 400, refunded_minor = 100;
select results_eq('select v.problem, v.actual from payments.verify() v where v.problem like ''what went back%''', $$values ('what went back of a payment is not the sum of its refunds', '100')$$, 'a refund');
update payments.payment set refunded_minor = 0;
update payments.pending_payments set paid_minor = 300;
select results_eq('select v.problem, v.expected, v.actual from payments.verify() v', $$values ('a pending payment is not the sum of its credits', '400 0', '300 0')$$, 'a code');

select * from finish();
rollback;
