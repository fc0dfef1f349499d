create function ops.install_cron() returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_job ops.job;
begin
  if pg_catalog.to_regnamespace('cron') is null then
    return 'pg_cron is not installed here: the local scheduler runs ops.job';
  end if;
  for v_job in select * from ops.job j where j.enabled loop
    execute 'select cron.schedule($1, $2, $3)'
      using v_job.name, v_job.schedule, pg_catalog.format('select ops.run_job(%L)', v_job.name);
  end loop;
  -- What was registered here before and is switched off or gone by now.
  execute $sql$
    select cron.unschedule(c.jobname) from cron.job c
    where c.command = pg_catalog.format('select ops.run_job(%L)', c.jobname)
      and not exists (select from ops.job j where j.name = c.jobname and j.enabled)
  $sql$;
  return pg_catalog.format('%s jobs registered with pg_cron', (select count(*) from ops.job j where j.enabled));
end
$$;
comment on function ops.install_cron() is
  'Makes pg_cron run the enabled jobs of ops.job by name, and no others of ours, where there is pg_cron; says what it did.';
