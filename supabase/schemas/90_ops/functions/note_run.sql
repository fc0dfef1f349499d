create function ops.note_run() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  update flows.job_watch w set last_at = new.started_at, last_error = new.error,
    failed_since = case when new.status = 'failed' then coalesce(w.failed_since, new.started_at) end,
    due_by = new.started_at + 2 * ops.job_gap((select j.schedule from ops.job j where j.name = new.job)) + '1 minute'::interval
  where w.job = new.job;
  return null;
end
$$;
comment on function ops.note_run() is 'Trigger of ops.job_run: what the admin''s status shows of the job (flows.job_watch).';
