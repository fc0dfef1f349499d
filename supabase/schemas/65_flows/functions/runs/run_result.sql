create function flows.run_result(p_run loyalty.run, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text(case
      when p_run.kind = 'statements' then 'runs.result_statements'
      when p_run.kind in ('tier_review', 'reminders') then 'runs.result_people'
      else 'runs.result' end, p_locale,
    pg_catalog.jsonb_build_object('people', p_run.people, 'points', p_run.points,
      'seconds', pg_catalog.ceil(p_run.busy_ms / 1000.0)::bigint));
end
$$;
comment on function flows.run_result(loyalty.run, text) is 'What a run came to, as HTML: people, points where it moves any, and seconds of work.';
