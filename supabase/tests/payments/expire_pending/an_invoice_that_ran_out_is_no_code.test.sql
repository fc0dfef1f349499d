begin;
select plan(1);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_pending(tests.person(71000001), 'cryptopay', 1000, 'USD');
select core.set_clock('2026-06-03 10:00:00+00');
select payments.expire_pending();
select ok(payload ->> 'text' like '⌛ The invoice for $10.00 was not paid in time.%', 'the person reads of an invoice') from gateway.outbox where chat_id = 71000001;

select * from finish();
rollback;
