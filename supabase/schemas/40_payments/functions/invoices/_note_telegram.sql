create function payments._note_telegram(p_key text, p_type text, p_message jsonb) returns payments.event
language plpgsql volatile set search_path = ''
as $$
declare
  v_event payments.event;
begin
  insert into payments.event as e (provider, event_key, type, live, body, received_at, last_received_at, outcome, reason)
  values ('telegram', p_key, p_type, true, p_message::json, core.now(), core.now(), 'ignored', 'under_way')
  on conflict (provider, event_key) do update set times = e.times + 1, last_received_at = excluded.last_received_at
  returning * into v_event;
  return v_event;
end
$$;
comment on function payments._note_telegram(text, text, jsonb) is
  'Records a message about a charge, once; a repetition waits for the first and counts (times above 1). The caller says what became of it.';
