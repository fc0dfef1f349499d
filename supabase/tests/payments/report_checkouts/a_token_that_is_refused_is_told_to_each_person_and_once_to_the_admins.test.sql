begin;
select plan(4);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.claim_checkouts(10);
select api.report_checkouts(jsonb_agg(jsonb_build_object('id', pending_id, 'outcome', 'failed', 'error', 'Crypto Pay answered 401 UNAUTHORIZED'))) from payments.checkout;
select is((select array_agg(status::text) from payments.pending_payments), '{cancelled,cancelled}', 'nothing is waited for');
select is((select count(*) from gateway.outbox where chat_id = 71000001), 2::bigint, 'the person is told of each');
select is((select payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}' from gateway.outbox where chat_id = 71000001 limit 1), 'donate', 'with another way');
select is((select count(*) from gateway.outbox where chat_id = -1001), 1::bigint, 'the admins once an hour');

select * from finish();
rollback;
