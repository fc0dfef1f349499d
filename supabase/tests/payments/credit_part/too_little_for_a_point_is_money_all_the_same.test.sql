begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 100, 'UAH');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '0.10', (select payment_id from ann), '{}', '{"currency": "UAH"}'));
select results_eq('select c.points, q.status::text, q.paid_minor from payments.credit c, payments.pending_payments q', $$values (0::bigint, 'paid_partial', 10::bigint)$$, 'it counts towards the code');
select payments.receive('bmc', tests.bmc(2, 'pi_2', '0.30', null, '{"type": "x"}'));
select payments.receive('bmc', tests.bmc(3, 'pi_1', '0.10', null, '{"type": "donation.refunded"}'));
select is((select q.status::text from payments.pending_payments q), 'refunded', 'and can go back');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
