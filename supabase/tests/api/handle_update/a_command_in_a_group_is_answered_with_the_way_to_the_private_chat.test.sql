begin;
select plan(5);

update gateway.bot set username = 'KopilkaBot' where id = 'client';
create function pg_temp.shout(p_update_id bigint, p_text text, p_language text) returns jsonb language sql as $$
  select api.handle_update('client', tests.update_of(1, pg_catalog.jsonb_build_object('text', p_text,
    'chat', '{"id": -1001, "type": "supergroup", "title": "Friends"}'::jsonb), p_update_id, pg_catalog.jsonb_build_object('language_code', p_language)))
$$;

select is(tests.reply(pg_temp.shout(1, '/balance', 'en')), 'I only talk in a private chat: t.me/KopilkaBot', 'a bare command');
select is(tests.reply(pg_temp.shout(2, '/start@kopilkabot partner_1', 'uk')), 'Я розмовляю лише в особистому чаті: t.me/KopilkaBot',
  'a command that names the bot, in the sender''s language');
select is((select array_agg(chat_id) from gateway.outbox), '{-1001,-1001}', 'both into the group');
select is((select count(*) from people.person), 0::bigint, 'nobody is made of it');
select is((select count(*) from dialog.session), 0::bigint, 'and no conversation');

select * from finish();
rollback;
