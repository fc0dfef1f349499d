create function ops.watch_job() returns trigger
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  if tg_op = 'DELETE' or not new.enabled then
    delete from flows.job_watch w where w.job = old.name or w.job = new.name;
    return null;
  end if;
  insert into flows.job_watch as w (job, due_by) values (new.name, v_now + 2 * ops.job_gap(new.schedule) + '1 minute'::interval)
  on conflict (job) do update set due_by = excluded.due_by;
  return null;
end
$$;
comment on function ops.watch_job() is
  'Trigger of ops.job: an enabled job is watched from now on (flows.job_watch), due within twice the gap of its schedule and a minute.';
