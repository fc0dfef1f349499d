begin;
select plan(6);

create function pg_temp.member(p_update_id bigint, p_status text) returns jsonb language sql as $$
  select api.handle_update('client', pg_catalog.jsonb_build_object('update_id', p_update_id, 'my_chat_member', pg_catalog.jsonb_build_object(
    'chat', '{"id": 1, "type": "private"}'::jsonb, 'from', '{"id": 1, "first_name": "Anna"}'::jsonb,
    'new_chat_member', pg_catalog.jsonb_build_object('status', p_status))))
$$;
select tests.say(1, '/start');

select is(pg_temp.member(40, 'kicked') ->> 'status', '200', 'a block is acknowledged');
select isnt((select unreachable_at from gateway.chat where bot_id = 'client' and chat_id = 1), null, 'and noted');
select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), false, 'no notice goes there');
select is(gateway.notify(tests.person(1), 'partner', null, 'client.help'), true, 'the other bots may still speak');
select pg_temp.member(41, 'member');
select is((select unreachable_at from gateway.chat where bot_id = 'client' and chat_id = 1), null, 'the unblocking is noted');
select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), true, 'and notices go there again');

select * from finish();
rollback;
