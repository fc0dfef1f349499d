begin;
select plan(3);

update core.setting set value = 'true' where key = 'cryptopay_ready';
select people.add_person('{"id": 71000001, "first_name": "Ann"}');
select is(ops.wake_dispatch(), false, 'nothing is due');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select is(ops.wake_dispatch(), true, 'an invoice is');
select payments.claim_checkouts(1);
select is(ops.wake_dispatch(), false, 'not while it is being made');

select * from finish();
rollback;
