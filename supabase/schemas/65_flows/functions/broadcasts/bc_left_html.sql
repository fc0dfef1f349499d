create function flows.bc_left_html(p_broadcast outreach.broadcast, p_left bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_rate double precision := core.setting_integer('dispatch_messages_per_second');
  v_measured double precision := (select b.messages_per_second from gateway.bot b where b.id = 'client');
  v_minutes bigint;
begin
  if p_broadcast.status = 'scheduled' then
    return core.text('broadcast.starts_at', p_locale, pg_catalog.jsonb_build_object('time', flows.bc_time(p_broadcast.scheduled_for, p_locale)));
  elsif p_broadcast.status <> 'running' then
    return '';
  elsif not outreach.in_notice_hours(core.now()) then
    return core.text('broadcast.rests', p_locale, pg_catalog.jsonb_build_object('hour', core.setting_integer('notice_from_hours')));
  end if;
  -- Messages on the way to anybody count: that is the pace this broadcast can hope for.
  v_minutes := pg_catalog.ceil(p_left / greatest(case when v_measured >= 1 then least(v_rate, v_measured) else v_rate end, 1) / 60);
  return case when v_minutes <= 1 then core.text('broadcast.eta_minute', p_locale)
    when v_minutes < 90 then core.text('broadcast.eta_minutes', p_locale, pg_catalog.jsonb_build_object('minutes', v_minutes))
    else core.text('broadcast.eta_hours', p_locale, pg_catalog.jsonb_build_object('hours', (v_minutes + 59) / 60)) end;
end
$$;
comment on function flows.bc_left_html(outreach.broadcast, bigint, text) is
  'What is to be said of a broadcast''s time, as HTML: when it starts; while it runs, about how long the rest takes at the pace measured last; nothing when it stands.';
