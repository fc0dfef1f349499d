create function gateway.notify_many(
  p_person_ids bigint[], p_bot_id text, p_topic text, p_text_key text, p_params jsonb[], p_due timestamptz[]) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_queued bigint;
begin
  with told as materialized (
    select p.telegram_id as chat_id, p.locale, coalesce(n.params, '{}') as params, n.due_at, n.n
    from unnest(p_person_ids, p_params, p_due) with ordinality as n (person_id, params, due_at, n)
      join people.person p on p.id = n.person_id
    where p.telegram_id is not null
      and not exists (select from people.mute m where m.person_id = p.id and m.topic = p_topic)
      and not exists (select from gateway.chat c
        where c.bot_id = p_bot_id and c.chat_id = p.telegram_id and c.unreachable_at is not null)
  ), said as materialized (
    -- Many are told the same: each text is filled in once.
    select d.locale, d.params, core.text(p_text_key, d.locale, d.params) as text
    from (select distinct t.locale, t.params from told t) d
  )
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  select p_bot_id, t.chat_id, 'sendMessage', gateway.message(t.chat_id, s.text) -> 'payload', 9,
    coalesce(t.due_at, pg_catalog.clock_timestamp())
  from told t join said s on s.locale = t.locale and s.params = t.params
  order by t.n;
  get diagnostics v_queued = row_count;
  if v_queued > 0 then
    perform gateway.wake_dispatch();
  end if;
  return v_queued;
end
$$;
comment on function gateway.notify_many(bigint[], text, text, text, jsonb[], timestamptz[]) is
  'gateway.notify() for many at once, as bulk mail: each person gets the text with the parameters at their place in p_params, not before the moment at their place in p_due (wall clock; null: now). Those who muted the topic, are deleted or blocked the bot are left out. How many were queued.';
