create function outreach._hand_over(p_broadcast outreach.broadcast, p_limit integer) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_call jsonb := outreach.call(p_broadcast, 'client', null);
  v_cap bigint := core.setting_integer('broadcast_cap_days');
  v_since timestamptz := core.now() - pg_catalog.make_interval(days => v_cap::integer);
  v_last bigint;
  v_count bigint;
begin
  with taken as (
    select r.person_id from outreach.recipient r
    where r.broadcast_id = p_broadcast.id and r.person_id > p_broadcast.fed_after and r.status = 'queued'
    order by r.person_id limit p_limit for update skip locked
  ), judged as (
    select t.person_id, p.telegram_id, case
        when p.telegram_id is null or p.blocked_at is not null then 'gone'
        when exists (select from people.mute m where m.person_id = p.id and m.topic = 'news') then 'mute'
        when exists (select from gateway.chat c
          where c.bot_id = 'client' and c.chat_id = p.telegram_id and c.unreachable_at is not null) then 'unreachable'
        when v_cap > 0 and exists (select from outreach.recipient o
          where o.person_id = p.id and o.broadcast_id <> p_broadcast.id and o.handed_at > v_since
            and o.status in ('handed', 'sent', 'unknown')) then 'cap'
      end as reason
    from taken t join people.person p on p.id = t.person_id
  ), written as (
    insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
    select 'client', j.telegram_id, v_call ->> 'method',
      (v_call -> 'payload') || pg_catalog.jsonb_build_object('chat_id', j.telegram_id), 9, pg_catalog.clock_timestamp()
    from judged j where j.reason is null order by j.person_id
    returning id, chat_id
  ), moved as (
    update outreach.recipient r set status = case when j.reason is null then 'handed' else 'skipped' end, reason = j.reason,
      outbox_id = w.id, handed_at = case when j.reason is null then core.now() end
    from judged j left join written w on w.chat_id = j.telegram_id
    where r.broadcast_id = p_broadcast.id and r.person_id = j.person_id
    returning r.person_id
  )
  select max(m.person_id), count(*) into v_last, v_count from moved m;
  update outreach.broadcast b set fed_after = v_last where b.id = p_broadcast.id and v_last is not null;
  return v_count;
end
$$;
comment on function outreach._hand_over(outreach.broadcast, integer) is
  'Hands the next recipients over to dispatch: their status and their calls in one statement. Whoever muted news, blocked the bot, was deleted, blocked, or had another broadcast since the list was made is skipped. How many were passed; 0 when nobody is queued.';
