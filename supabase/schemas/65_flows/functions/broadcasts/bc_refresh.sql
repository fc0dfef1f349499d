create function flows.bc_refresh() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_watched record;
  v_turn dialog.turn;
  v_message_id bigint;
  v_call jsonb;
  v_id bigint;
  v_count bigint := 0;
begin
  for v_watched in
    select b.id, b.status, p.id as person_id, p.telegram_id, p.locale, l as live
    from outreach.broadcast b join people.person p on p.id = b.created_by left join flows.broadcast_live l on l.broadcast_id = b.id
    where (b.status in ('running', 'paused') or b.status in ('done', 'cancelled') and not l.final) and p.telegram_id is not null
      and not exists (select from gateway.outbox o where o.id = l.last_id and o.outcome is null)
      and not exists (select from gateway.chat c
        where c.bot_id = 'admin' and c.chat_id = p.telegram_id and c.unreachable_at is not null)
    order by b.id
  loop
    v_message_id := coalesce((v_watched.live).message_id,
      (select o.message_id from gateway.outbox o where o.id = (v_watched.live).posted_id));
    if (v_watched.live).closed then
      continue when v_watched.status not in ('done', 'cancelled');
      v_message_id := null;
    end if;
    v_turn.bot_id := 'admin';
    v_turn.chat_id := coalesce((v_watched.live).chat_id, v_watched.telegram_id);
    v_turn.person_id := v_watched.person_id;
    v_turn.locale := v_watched.locale;
    v_turn.word := 'bc_open';
    v_turn.argument := v_watched.id::text;
    v_turn.menu_id := v_message_id;
    v_call := dialog.screen(v_turn, 'broadcast.progress', null);
    v_id := null;
    if (v_watched.live).shown is distinct from pg_catalog.md5(v_call #>> '{payload,text}') or v_message_id is null then
      insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
      values ('admin', v_turn.chat_id, v_call ->> 'method', v_call -> 'payload', 5, pg_catalog.clock_timestamp())
      returning id into v_id;
      perform gateway.wake_dispatch();
      v_count := v_count + 1;
    end if;
    insert into flows.broadcast_live as l (broadcast_id, chat_id, posted_id, last_id, shown, final)
    values (v_watched.id, v_turn.chat_id, v_id, v_id, pg_catalog.md5(v_call #>> '{payload,text}'),
      v_watched.status in ('done', 'cancelled') and not exists (
        select from outreach.recipient r where r.status = 'handed' and r.broadcast_id = v_watched.id))
    on conflict (broadcast_id) do update set message_id = v_message_id, closed = false, shown = excluded.shown, final = excluded.final,
      last_id = coalesce(excluded.last_id, l.last_id), posted_id = case when v_message_id is null then excluded.posted_id else l.posted_id end;
  end loop;
  return v_count;
end
$$;
comment on function flows.bc_refresh() is
  'Job: brings the progress of broadcasts up to date in the message where their admin watches them, or in a new one when there is none; how many calls were made.';
