begin;
select plan(3);

-- A stand-in with the columns and functions of pg_cron 1.6 that are used.
create schema cron;
create table cron.job (jobname text primary key, schedule text not null, command text not null);
create function cron.schedule(p_name text, p_schedule text, p_command text) returns bigint language sql as $$
  insert into cron.job values (p_name, p_schedule, p_command)
  on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command returning 1::bigint
$$;
create function cron.unschedule(p_name text) returns boolean language sql as $$delete from cron.job where jobname = p_name returning true$$;
insert into cron.job values ('somebody_elses', '* * * * *', 'select 1');

select is(ops.install_cron(), (select count(*) from ops.job) || ' jobs registered with pg_cron', 'it says how many');
select set_eq($$select jobname, schedule, command from cron.job where jobname <> 'somebody_elses'$$,
  $$select name, schedule, format('select ops.run_job(%L)', name) from ops.job$$, 'the list is ops.job''s');
update ops.job set schedule = '30 seconds' where name = 'outbox_rescue';
update ops.job set enabled = false where name = 'retention';
select ops.install_cron();
select set_eq($$select jobname, schedule from cron.job$$,
  $$select name, schedule from ops.job where enabled union values ('somebody_elses', '* * * * *')$$,
  'a second time: changed schedules are taken over, what was switched off is gone, other people''s jobs stay');

select * from finish();
rollback;
