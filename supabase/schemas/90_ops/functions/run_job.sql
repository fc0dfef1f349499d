create function ops.run_job(p_name text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_job ops.job;
  v_started timestamptz := pg_catalog.clock_timestamp();
  v_error text;
begin
  select * into v_job from ops.job j where j.name = p_name and j.enabled;
  if v_job.name is null then
    perform core.raise_error('KP901', p_name);
  end if;
  -- One run of a job at a time: a second scheduler's call waits and then finds little to do.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('ops.job:' || p_name, 0));
  begin
    execute v_job.call;
  exception when query_canceled or others then
    v_error := sqlstate || ': ' || sqlerrm;
  end;
  insert into ops.job_run (job, started_at, finished_at, status, error)
  values (p_name, v_started, pg_catalog.clock_timestamp(), case when v_error is null then 'ok' else 'failed' end, v_error);
  return pg_catalog.jsonb_build_object('job', p_name, 'status', case when v_error is null then 'ok' else 'failed' end, 'error', v_error);
end
$$;
comment on function ops.run_job(text) is
  'Runs a job of the list and notes how it went: {job, status, error}. A failure is undone and recorded, not raised. KP901 for an unknown one. SECURITY DEFINER: a scheduler''s role has no tables.';
