begin;
select plan(4);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
create function pg_temp.legacy(p_n integer) returns text language sql as $$
  select payments.receive('bmc', json_build_object('response', json_build_object('supporter_email', 'a@example.com', 'number_of_coffees', p_n,
    'total_amount', 5, 'support_created_on', '2026-06-02'))) ->> 'reason'
$$;
create function pg_temp.told() returns bigint language sql as $$select count(*) from gateway.outbox o where o.bot_id = 'admin'$$;
select is((select count(*) from generate_series(1, 30) i where pg_temp.legacy(i) = 'legacy'), 30::bigint, 'anybody can send thirty of them, and each is kept');
select is(pg_temp.told(), 1::bigint, 'the admin reads it once');
select core.set_clock('2026-06-02 11:00:00+00');
select is(pg_temp.legacy(31), 'legacy', 'an hour later');
select is(pg_temp.told(), 2::bigint, 'they read it again');

select * from finish();
rollback;
