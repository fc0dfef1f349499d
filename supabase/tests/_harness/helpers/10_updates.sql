-- Loaded, with the files after it, into the template of test databases by its superuser, so that the contract tests do not
-- take it for ours. What people do: updates as Telegram sends them.
create schema tests;
comment on schema tests is 'What tests say and ask: updates as Telegram sends them, and what came of them.';

create sequence tests.update_number start 700000001;

create function tests.update_of(p_user bigint, p_content jsonb, p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('update_id', coalesce(p_update_id, pg_catalog.nextval('tests.update_number')), 'message',
    pg_catalog.jsonb_build_object('message_id', 10, 'date', 1790000000,
      'chat', pg_catalog.jsonb_build_object('id', p_user, 'type', 'private', 'first_name', 'Anna'),
      'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en') || p_from)
    || p_content)
$$;
comment on function tests.update_of(bigint, jsonb, bigint, jsonb) is 'An update with a private message of that content; p_from replaces fields of the sender, who is Anna and speaks English.';

create function tests.send(p_user bigint, p_content jsonb, p_bot text default 'client', p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update(p_bot, tests.update_of(p_user, p_content, p_update_id, p_from))
$$;
comment on function tests.send(bigint, jsonb, text, bigint, jsonb) is 'A person sends a message of any content to a bot.';

create function tests.say(p_user bigint, p_text text, p_bot text default 'client', p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('text', p_text), p_bot, p_update_id, p_from)
$$;
comment on function tests.say(bigint, text, text, bigint, jsonb) is 'A person writes a text to a bot.';

create function tests.press_of(p_user bigint, p_data text, p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('update_id', u.id, 'callback_query', pg_catalog.jsonb_build_object(
    'id', 'query' || u.id, 'data', p_data, 'chat_instance', '1',
    'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en'),
    'message', pg_catalog.jsonb_build_object('message_id', 77, 'date', 1790000000, 'text', 'menu',
      'chat', pg_catalog.jsonb_build_object('id', p_user, 'type', 'private'))))
  from (select coalesce(p_update_id, pg_catalog.nextval('tests.update_number')) as id) u
$$;
comment on function tests.press_of(bigint, text, bigint) is 'An update with the press of a button under text message 77; the query''s id is query<update_id>.';

create function tests.press(p_user bigint, p_data text, p_bot text default 'client', p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update(p_bot, tests.press_of(p_user, p_data, p_update_id))
$$;
comment on function tests.press(bigint, text, text, bigint) is 'A person presses a button with that callback_data.';
