begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
create function pg_temp.fail(p_after integer default null) returns numeric language plpgsql as $$
begin
  update payments.checkout set due_at = clock_timestamp() where outcome is null;
  perform payments.claim_checkouts(10);
  perform api.report_checkouts(jsonb_agg(jsonb_build_object('id', pending_id, 'outcome', 'retry', 'error', 'Crypto Pay answered 500', 'retry_after', p_after)))
  from payments.checkout;
  return (select round(extract(epoch from due_at - clock_timestamp())) from payments.checkout where outcome is null);
end $$;
select is(array[pg_temp.fail(), pg_temp.fail(60), pg_temp.fail(), pg_temp.fail()], '{2,60,30,120}'::numeric[], 'growing, and never sooner than asked for');
select is((select count(*) from gateway.outbox), 0::bigint, 'nobody is told yet');
select is(pg_temp.fail(), null, 'the fifth failure is the last');
select is(error, 'Crypto Pay answered 500', 'with its reason') from payments.checkout where outcome = 'failed' and attempts = 5;
select is((select count(*) from gateway.outbox), 2::bigint, 'the person and the admins are told');

select * from finish();
rollback;
