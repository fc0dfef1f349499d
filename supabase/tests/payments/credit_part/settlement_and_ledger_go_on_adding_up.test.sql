begin;
select plan(6);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann))), payments.receive('bmc', tests.bmc(2, 'pi_2', '5', (select payment_id from ann)));
select ledger.post_one('order:1', 'order', ledger.open_wallet(tests.person(71000001)), ledger.account_id('programme:orders'), 200, 'test');
select payments.receive('bmc', tests.bmc(3, 'pi_2', '5', null, '{"type": "donation.refunded"}'));
select results_eq('select s.line, s.balance from loyalty.settlement s where s.line in (''payments'', ''orders'', ''outstanding'', ''total'') order by s.line',
  $$values ('orders', 200::numeric), ('outstanding', 800), ('payments', -1000), ('total', 0)$$, 'bought, paid for goods, outstanding');
select is_empty('select * from loyalty.settlement_proof()', 'the settlement is proved');
select is_empty('select * from ledger.verify()', 'the ledger is proved');
select core.set_clock('2027-07-02 10:00:00+00');
select loyalty.run_expiry();
select results_eq('select s.line, s.balance from loyalty.settlement s where s.line in (''payments'', ''outstanding'', ''breakage'') order by s.line',
  $$values ('breakage', 0::numeric), ('outstanding', 0), ('payments', -200)$$, 'bought points that expire go back to who sold them');
select is_empty('select * from loyalty.settlement_proof()', 'and the settlement is proved');
select is_empty('select * from ledger.verify() union all select problem, id, null, expected, actual from payments.verify()', 'the ledger and the books are proved');

select * from finish();
rollback;
