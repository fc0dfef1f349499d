create function outreach.run() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_count bigint := outreach.start_due();
begin
  v_count := v_count + outreach.collect() + outreach.feed();
  if exists (select from outreach.broadcast b where b.status = 'running') and outreach.in_notice_hours(core.now()) then
    perform gateway.wake_dispatch();
  end if;
  return v_count;
end
$$;
comment on function outreach.run() is
  'Job: starts the broadcasts that are due, takes over outcomes, and sees to it that dispatch is at work while one runs; 0 when there was nothing to do.';
