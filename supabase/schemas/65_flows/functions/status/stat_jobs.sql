create function flows.stat_jobs(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_jobs bigint;
  v_late bigint;
  v_lines text[];
begin
  select count(*), count(*) filter (where w.due_by < v_now) into v_jobs, v_late from flows.job_watch w;
  if v_late = v_jobs then
    return core.text('stat.jobs_none_ran', p_locale);
  end if;
  v_lines := array(
    select core.text(case when w.failed_since is not null then 'stat.job_failed'
        when w.last_at is null then 'stat.job_never' else 'stat.job_late' end, p_locale,
      pg_catalog.jsonb_build_object('job', w.job, 'at', flows.stat_time(coalesce(w.failed_since, w.last_at), p_locale),
        'error', pg_catalog.left(w.last_error, 120)))
    from flows.job_watch w where w.failed_since is not null or w.due_by < v_now
    order by w.failed_since is null, w.job limit 5);
  if pg_catalog.cardinality(v_lines) = 0 then
    return core.text('stat.jobs_ok', p_locale, pg_catalog.jsonb_build_object('jobs', v_jobs));
  end if;
  return pg_catalog.array_to_string(v_lines, E'\n');
end
$$;
comment on function flows.stat_jobs(text) is
  'The status'' lines on jobs, as HTML: those that fail, then those that did not run in time, five at most; when none ran, that the scheduler is away.';
