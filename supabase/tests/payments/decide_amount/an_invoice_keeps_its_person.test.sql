begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'cryptopay', 10000000, 'USDT');
create temp table oleh as select * from payments.open_pending(tests.person(71000002), 'cryptopay', 5000000, 'USDT');
select payments.receive('cryptopay', json_build_object('update_id', 1, 'update_type', 'invoice_paid', 'payload', json_build_object(
  'invoice_id', 7, 'status', 'paid', 'amount', '0.0001', 'asset', 'BTC', 'payload', (select payment_id from ann))));
select is((select reason from payments.payment), 'currency', 'a coin without a rate waits');
select is((payments.decide_amount(id, 5000000, 'USDT', 'person:1')).matched_by, 'payment_id', 'its invoice still says whose it is') from payments.payment;
select is((ledger.balance(tests.person(71000001)), ledger.balance(tests.person(71000002))), (500::bigint, 0::bigint),
  'not whoever waits for that amount');

select * from finish();
rollback;
