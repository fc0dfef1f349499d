begin;
select plan(7);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
insert into payments.rate (currency, valid_from, points_per_unit, set_by) values ('USD', '2021-01-01 00:00:00+00', 33.3, 'test');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann)));
select is(ledger.balance(tests.person(71000001)), 333::bigint, '10 dollars');
select is(payments.refund_money((select id from payments.payment), 'a', 333, core.now()), 110::bigint, 'a third: 333 x 333 / 1000 is 110.9');
select is(payments.refund_money((select id from payments.payment), 'a', 333, core.now()), null, 'the same again is known');
select is(payments.refund_money((select id from payments.payment), 'b', 333, core.now()), 111::bigint, 'another third: 221.8 in all');
select results_eq('select p.status::text, q.status::text from payments.payment p, payments.pending_payments q', $$values ('matched', 'completed')$$, 'what is left stays paid');
select is(payments.refund_money((select id from payments.payment), 'c', 5000, core.now()), 112::bigint, 'more than is left is what is left, to the last point');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
