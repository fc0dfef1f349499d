create function flows.stat_webhooks(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_names text := (select pg_catalog.string_agg(e.name, ', ' order by e.id) from webhooks.endpoint e
    where e.failures_in_a_row > 0 or e.disabled_reason = 'gone');
  v_dead bigint := (select count(*) from webhooks.problems() p where p.occurred_at > core.now() - '7 days'::interval);
begin
  return case when v_names is not null or v_dead > 0 then core.text('stat.webhooks', p_locale,
    pg_catalog.jsonb_build_object('names', coalesce(v_names, '-'), 'dead', v_dead)) end;
end
$$;
comment on function flows.stat_webhooks(text) is
  'The status'' line on webhooks that fail or said that they are gone, and on events of the last week that were given up, as HTML; null when all is well.';
