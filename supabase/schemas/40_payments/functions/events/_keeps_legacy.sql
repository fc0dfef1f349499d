create function payments._keeps_legacy(p_event_key text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_events bigint;
begin
  if exists (select from payments.event e where e.provider = 'bmc' and e.event_key = p_event_key) then
    return true;
  end if;
  insert into payments.legacy_day as d (day, events) values (core.today(), 1)
  on conflict (day) do update set events = d.events + 1
  returning d.events into v_events;
  return v_events <= core.setting_integer('legacy_events_per_day');
end
$$;
comment on function payments._keeps_legacy(text) is
  'Counts an event of Buy Me a Coffee''s old webhook, which nobody signs; whether it is still one of the day''s that are kept. A repetition of one that is kept counts for nothing.';
