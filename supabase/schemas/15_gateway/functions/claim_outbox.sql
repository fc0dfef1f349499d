create function gateway.claim_outbox(p_bot_id text, p_limit integer) returns setof gateway.outbox
language plpgsql volatile set search_path = ''
as $$
declare
  v_bot gateway.bot;
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_rate double precision := core.setting_integer('dispatch_messages_per_second');
  v_tokens double precision;
  v_priority gateway.priority;
  v_room integer;
  v_claimed integer;
  v_count integer := 0;
begin
  select * into v_bot from gateway.bot b where b.id = p_bot_id for update skip locked;
  if v_bot.id is null or v_bot.paused_until > v_now then
    return;
  end if;
  -- Half a second's worth at once: with a whole one, calls that are late would meet those that are not at Telegram's limit.
  v_tokens := least(greatest(v_rate / 2, 1), v_bot.tokens + v_rate * extract(epoch from v_now - v_bot.refilled_at));
  perform gateway.give_up_bulk(p_bot_id);
  v_room := least(p_limit, pg_catalog.floor(v_tokens)::integer);
  -- One kind after the other, each by its range of the index: a million notices that wait for the morning are not walked.
  foreach v_priority in array '{0, 5, 9}'::gateway.priority[] loop
    exit when v_room <= 0;
    return query
      with due as (
        select o.id from gateway.outbox o
        where o.bot_id = p_bot_id and o.priority = v_priority and o.finished_at is null and o.due_at <= v_now
          and not exists (select from gateway.outbox e
            where e.bot_id = o.bot_id and e.chat_id = o.chat_id and e.finished_at is null
              and (e.priority, e.id) < (o.priority, o.id))
          and not exists (select from gateway.chat c
            where c.bot_id = o.bot_id and c.chat_id = o.chat_id and c.next_at > v_now)
        order by o.due_at, o.id
        limit v_room
        for update of o skip locked
      ), paced as (
        insert into gateway.chat as c (bot_id, chat_id, next_at)
        select o.bot_id, o.chat_id, v_now + '1 second'::interval from gateway.outbox o join due using (id)
        on conflict (bot_id, chat_id) do update set next_at = excluded.next_at
      )
      update gateway.outbox o set leased = true, due_at = v_now + '30 seconds'::interval
      from due where o.id = due.id
      returning o.*;
    get diagnostics v_claimed = row_count;
    v_count := v_count + v_claimed;
    v_room := v_room - v_claimed;
  end loop;
  update gateway.bot b set tokens = v_tokens - v_count, refilled_at = v_now where b.id = p_bot_id;
end
$$;
comment on function gateway.claim_outbox(text, integer) is
  'Leases the calls of a bot that are due, for 30 s: answers before notices before bulk; one per chat, and of one kind in the chat''s order; at most one message a second per chat and dispatch_messages_per_second (token bucket; half a second''s worth at once) per bot. Nothing while the bot is paused or another dispatcher is claiming for it.';
