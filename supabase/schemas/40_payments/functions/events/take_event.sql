create function payments.take_event(p_provider text, p_normal payments.normal, p_body json) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_event payments.event;
  v_repeated boolean := false;
begin
  if p_normal.reason = 'legacy' and not payments._keeps_legacy(p_normal.event_key) then
    return '{"event": null, "outcome": "ignored", "reason": "legacy", "payment": null, "repeated": false}'::jsonb;
  end if;
  insert into payments.event (provider, event_key, type, live, body, received_at, last_received_at, outcome, reason)
  values (p_provider, payments._event_key(p_normal.event_key), p_normal.type, coalesce(p_normal.live, false), p_body, v_now, v_now,
    'ignored', 'none')
  on conflict (provider, event_key) do nothing
  returning * into v_event;
  if v_event.id is null then
    v_repeated := true;
    update payments.event e set times = e.times + 1, last_received_at = v_now
    where e.provider = p_provider and e.event_key = payments._event_key(p_normal.event_key)
    returning * into v_event;
  else
    v_event := payments.take_money(v_event.id, p_normal);
  end if;
  return pg_catalog.jsonb_build_object('event', v_event.id, 'outcome', v_event.outcome, 'reason', v_event.reason,
    'payment', v_event.payment_id, 'repeated', v_repeated);
end
$$;
comment on function payments.take_event(text, payments.normal, json) is
  'payments.receive() of an event that has been read: keeps it, word for word and once, and takes what it is about. A repetition waits for the first, is counted, and gets its answer. Of what nobody signs, what is beyond the day''s limit is answered alike and not kept (event null).';
