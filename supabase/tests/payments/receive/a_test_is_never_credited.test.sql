begin;
select plan(6);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
create temp table tried as
select v.live, payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select a.payment_id from ann a), jsonb_build_object('live_mode', v.live))) as said
from (values ('false'::jsonb), ('"true"'), ('"false"'), ('1'), ('null')) v (live);
select is((select count(*) from tried t where t.said ->> 'outcome' = 'ignored'), 5::bigint, 'anything but true is a test');
select is((select count(*) from payments.event e where e.event_key = 'test:1' and e.times = 5 and not e.live), 1::bigint, 'their ids are their own, apart from live ones');
select is_empty('select from payments.payment', 'there is no money');
select is(ledger.balance(tests.person(71000001)), 0::bigint, 'and no points');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select a.payment_id from ann a))) ->> 'outcome', 'matched', 'the live event 1 is another');
select is(ledger.balance(tests.person(71000001)), 1000::bigint, 'and is credited');

select * from finish();
rollback;
