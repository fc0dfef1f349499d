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
  return pg_catalog.format('%s jobs registered with pg_cron', (select count(*) from ops.job j where j.enabled));
end
$$;
comment on function ops.install_cron() is 'Registers the jobs with pg_cron by name, where there is pg_cron; says what it did.';
