begin;
select plan(2);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann)));
select ledger.post_one('spent', 'reward', ledger.open_wallet(tests.person(71000001)), ledger.account_id('programme:bonuses'), 900, 'test');
select payments.receive('bmc', tests.bmc(2, 'pi_1', '10', null, '{"type": "donation.refunded"}'));
select is(ledger.balance(tests.person(71000001)), -900::bigint, 'the wallet goes below zero');
select ok(o.payload ->> 'text' like '%you are 900 points below zero%', 'and they read it') from gateway.outbox o where o.chat_id = 71000001 order by o.id desc limit 1;

select * from finish();
rollback;
