begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
create function pg_temp.claimed() returns bigint language sql as $$
  update payments.checkout set due_at = clock_timestamp() where outcome is null;
  select count(*) from payments.claim_checkouts(10) $$;
select is((select array_agg(pg_temp.claimed()) from generate_series(1, 6)), '{1,1,1,1,1,0}', 'five times');
select is(outcome || ': ' || error, 'failed: nobody reported what came of it', 'then no more') from payments.checkout;
select is(status::text, 'cancelled', 'nothing is waited for') from payments.pending_payments;
select ok(payload ->> 'text' like '%The link for paying $10.50 could not be had%', 'the person is told') from gateway.outbox where chat_id = 71000001;
select ok(payload ->> 'text' like '⚠️ Crypto Pay не делает счетов: nobody reported%', 'and the admins') from gateway.outbox where chat_id = -1001;

select * from finish();
rollback;
