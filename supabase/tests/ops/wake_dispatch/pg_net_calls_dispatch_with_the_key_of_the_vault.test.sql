begin;
select plan(6);

insert into gateway.outbox (bot_id, chat_id, method, payload, due_at) values ('client', 7002, 'sendMessage', '{}', clock_timestamp() - '1 second'::interval);
select core.set_setting('functions_url', '"https://p.example/functions/v1"', 'test');
select is(ops.wake_dispatch(), true, 'without pg_net the listener alone is told');

-- What Supabase has, as far as it is called.
create schema net;
create schema vault;
create table net.called (url text, body jsonb, headers jsonb, timeout integer);
create function net.http_post(url text, body jsonb default '{}', params jsonb default '{}', headers jsonb default '{}', timeout_milliseconds integer default 5000)
returns bigint language sql as $$ insert into net.called values (url, body, headers, timeout_milliseconds) returning 1::bigint $$;
create table vault.decrypted_secrets (name text, decrypted_secret text);

select throws_ok('select ops.wake_dispatch()', 'KP902', 'no_service_key', 'without the key it says so');
insert into vault.decrypted_secrets values ('another', 'no'), ('kopilka_service_key', 'the-key');
select is(ops.wake_dispatch(), true, 'with it dispatch is called');
select results_eq('select url, body, headers ->> ''authorization'' from net.called',
  $$values ('https://p.example/functions/v1/dispatch', '{}'::jsonb, 'Bearer the-key')$$, 'once, with the key');
select core.set_setting('functions_url', '""', 'test');
select is(ops.wake_dispatch(), true, 'without an address the listener alone');
select is((select count(*) from net.called), 1::bigint, 'and nobody is called');

select * from finish();
rollback;
