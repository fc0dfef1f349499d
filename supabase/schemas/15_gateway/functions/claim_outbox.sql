create function gateway.claim_outbox(p_bot_id text, p_limit integer, p_dispatcher text default null) returns setof gateway.outbox
language plpgsql volatile set search_path = ''
as $$
declare
  v_bot gateway.bot;
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_gap interval := gateway.dispatch_gap();
  v_slot timestamptz;
  v_priority gateway.priority;
  v_room integer;
  v_claimed integer;
  v_count integer := 0;
begin
  select * into v_bot from gateway.bot b where b.id = p_bot_id for update skip locked;
  -- What another process claimed may begin up to 1.8 s after its claim.
  if v_bot.id is null or v_bot.paused_until > v_now
    or (v_bot.dispatcher <> p_dispatcher and v_bot.next_slot_at + '2 seconds'::interval > v_now) then
    return;
  end if;
  -- Slots that passed unused are lost: making up for them would be more than the rate.
  v_slot := greatest(v_bot.next_slot_at, v_now);
  perform gateway.give_up_bulk(p_bot_id);
  v_room := least(p_limit,
    pg_catalog.ceil(extract(epoch from v_now + '1 second'::interval - v_slot) / extract(epoch from v_gap))::integer);
  -- One kind after the other, each by its range of the index: a million notices that wait for the morning are not walked.
  -- And what stands before a call is looked up call by call (offset 0): as a join it may walk the whole outbox for each.
  foreach v_priority in array '{0, 5, 9}'::gateway.priority[] loop
    exit when v_room <= 0;
    return query
      with due as (
        select o.id from gateway.outbox o
        where o.bot_id = p_bot_id and o.priority = v_priority and o.finished_at is null and o.due_at <= v_now
          and not exists (select from gateway.outbox e
            where e.bot_id = o.bot_id and e.chat_id = o.chat_id and e.finished_at is null
              and (e.priority, e.id) < (o.priority, o.id) offset 0)
          and not exists (select from gateway.chat c
            where c.bot_id = o.bot_id and c.chat_id = o.chat_id and c.next_at > v_now offset 0)
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
  if v_count > 0 then
    update gateway.bot b set next_slot_at = v_slot + v_count * v_gap, dispatcher = p_dispatcher where b.id = p_bot_id;
  end if;
end
$$;
comment on function gateway.claim_outbox(text, integer, text) is
  'Leases the calls of a bot that are due, for 30 s: answers before notices before bulk; one per chat, and of one kind in the chat''s order; at most one message a second per chat. Each takes a slot of the bot''s pace (gateway.dispatch_gap), and no slot is given that lies more than a second ahead. Nothing while the bot is paused, while another dispatcher is claiming for it, or within two seconds of the last slot of a dispatcher of another name (null: of no name, whom this does not concern).';
