begin;
select plan(6);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', null, '{"type": "donation.refunded"}')) ->> 'outcome', 'tombstone', 'a refund of what has not come');
select is(payments.receive('bmc', tests.bmc(2, 'pi_1', '10', null, '{"type": "donation.refunded"}')) ->> 'reason', 'repeated', 'again: known');
select is(payments.receive('bmc', tests.bmc(3, 'pi_1', '10', (select payment_id from ann))) ->> 'reason', 'refunded_before', 'its money buys nothing when it comes');
select is(payments.receive('bmc', tests.bmc(4, 'pi_2', '10', (select payment_id from ann), '{}', '{"refunded": "true"}')) ->> 'reason', 'refunded_before', 'nor does money that is told of as refunded already');
select is(ledger.balance(tests.person(71000001)), 0::bigint, 'no points');
select results_eq('select p.status::text from payments.payment p', $$values ('tombstone')$$, 'only the tombstone is there');

select * from finish();
rollback;
