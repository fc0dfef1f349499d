begin;
select plan(8);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann)));
select is(payments.receive('bmc', tests.bmc(2, 'pi_1', '10', null, '{"type": "donation.refunded"}')) ->> 'outcome', 'refunded', 'the money went back');
select is(payments.receive('bmc', tests.bmc(3, 'pi_1', '10', null, '{"type": "donation.refunded"}')) ->> 'reason', 'repeated', 'told twice it went back once');
select is(ledger.balance(tests.person(71000001)), 0::bigint, 'the points are gone');
select results_eq('select p.status::text, p.refunded_minor, q.status::text, q.refunded_minor from payments.payment p, payments.pending_payments q',
  $$values ('refunded', 1000::bigint, 'refunded', 1000::bigint)$$, 'payment and code say so');
select ok(o.payload ->> 'text' like '↩️ $10.00 went back to you. The points for it were taken back: 1,000.%You now have 0 points.', 'they are told') from gateway.outbox o where o.chat_id = 71000001 order by o.id desc limit 1;
select ok(o.payload ->> 'text' like '↩️ <b>$10.00</b> went back%', 'and the admin') from gateway.outbox o where o.bot_id = 'admin' order by o.id desc limit 1;
select is_empty('select * from payments.verify() union all select problem, account_id, expected, found from ledger.verify()', 'the books add up');
select throws_ok('select payments.refund_money(-1, null, null, null)', 'KP406', null, 'there is nothing to give back of nothing');

select * from finish();
rollback;
