create function flows.stat_dead(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_calls bigint;
  v_updates bigint;
begin
  select count(*) filter (where d.direction = 'call'), count(*) filter (where d.direction = 'update')
  into v_calls, v_updates
  from gateway.dead_letters d;
  return core.text(case when v_calls + v_updates > 0 then 'stat.dead' else 'stat.dead_ok' end, p_locale,
    pg_catalog.jsonb_build_object('calls', v_calls, 'updates', v_updates));
end
$$;
comment on function flows.stat_dead(text) is 'The status'' line on dead letters, as HTML.';
