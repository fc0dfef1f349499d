-- Calls that wait for dispatch: put there, claimed, reported, read.

create function tests.queue(p_chat bigint, p_priority integer default 5, p_text text default 'hello', p_bot text default 'client') returns bigint
language sql volatile set search_path = ''
as $$
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  values (p_bot, p_chat, 'sendMessage', pg_catalog.jsonb_build_object('chat_id', p_chat, 'text', p_text), p_priority,
    pg_catalog.clock_timestamp() - '1 second'::interval)
  returning id
$$;
comment on function tests.queue(bigint, integer, text, text) is 'Puts a call into the outbox, due since a second.';

create function tests.report(p_id bigint, p_outcome text, p_more jsonb default '{}', p_bot text default 'client') returns void
language sql volatile set search_path = ''
as $$
  select api.report_deliveries(p_bot, pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_object('id', p_id, 'outcome', p_outcome) || p_more))
$$;
comment on function tests.report(bigint, text, jsonb, text) is 'Reports what became of one call.';

create function tests.claimed(p_limit integer default 100) returns text
language sql volatile set search_path = ''
as $$
  select coalesce(pg_catalog.string_agg(d.call #>> '{payload,text}', ', ' order by d.n), '')
  from pg_catalog.jsonb_array_elements(api.claim_outbox(p_limit) -> 'deliveries') with ordinality d (call, n)
$$;
comment on function tests.claimed(integer) is 'Claims what is due; the texts of it in order.';

create function tests.told(p_user bigint, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select o.payload ->> 'text' from gateway.outbox o where o.chat_id = p_user and o.bot_id = p_bot and o.priority = 5 order by o.id desc limit 1
$$;
comment on function tests.told(bigint, text) is 'What a bot told a person last, other than in answer to an update.';

create function tests.told(p_name text, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select o.payload ->> 'text' from gateway.outbox o join people.person p on p.telegram_id = o.chat_id
  where p.id = tests.who(p_name) and o.bot_id = p_bot order by o.id desc limit 1
$$;
comment on function tests.told(text, text) is 'The last message that waits for somebody whom tests.add_people() added.';

create function tests.told_all(p_chat bigint) returns text
language sql volatile set search_path = ''
as $$
  select pg_catalog.string_agg(o.payload ->> 'text', ' // ' order by o.id) from gateway.outbox o where o.chat_id = p_chat
$$;
comment on function tests.told_all(bigint) is 'All messages that wait for a chat, one after the other.';

create function tests.times_told(p_user bigint, p_words text) returns bigint
language sql volatile set search_path = ''
as $$
  select pg_catalog.count(*) from gateway.outbox o
  where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
comment on function tests.times_told(bigint, text) is 'How many messages of the client bot for a person say so.';

create function tests.times_told_by(p_bot text, p_user bigint, p_pattern text) returns bigint
language sql volatile set search_path = ''
as $$
  select pg_catalog.count(*) from gateway.outbox o where o.bot_id = p_bot and o.chat_id = p_user and o.payload ->> 'text' ~ p_pattern
$$;
comment on function tests.times_told_by(text, bigint, text) is 'How many messages of a bot for a person fit the pattern.';
