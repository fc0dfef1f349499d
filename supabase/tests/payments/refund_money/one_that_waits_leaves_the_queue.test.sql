begin;
select plan(5);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null));
select payments.refund_money((select id from payments.payment), 'a', 400, core.now());
select is((select p.status::text from payments.payment p), 'queued', 'after a part it waits on');
select payments.decide_credit(p.id, tests.person(71000001), null, 'person:1') from payments.payment p;
select is(ledger.balance(tests.person(71000001)), 600::bigint, 'what is left of it is credited');
select payments.receive('bmc', tests.bmc(2, 'pi_2', 'abc', null));
select is(payments.receive('bmc', tests.bmc(3, 'pi_2', 'abc', null, '{"type": "donation.refunded"}')) ->> 'outcome', 'refunded', 'also one of an unknown amount goes back');
select throws_ok($$select payments.decide_ignore((select max(id) from payments.payment), 'person:1', 'x')$$, 'KP407', null, 'and there is nothing left to decide');
select is_empty('select * from payments.verify()', 'the books add up');

select * from finish();
rollback;
