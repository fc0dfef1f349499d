begin;
select plan(4);

create function ops.probe() returns void language plpgsql set search_path = '' as $$
begin
  perform core.set_setting('welcome_bonus_amount', '7', 'probe');
  perform 1 / 0;
end
$$;
insert into ops.job (name, schedule, call, description) values ('probe', '10 seconds', 'select ops.probe()', 'A test.');
select is(ops.run_job('probe'), '{"job": "probe", "status": "failed", "error": "22012: division by zero"}'::jsonb, 'it says what went wrong');
select is(core.setting_integer('welcome_bonus_amount'), 100::bigint, 'what the job did before it failed is undone');
select results_eq($$select status, error from ops.job_run where job = 'probe'$$, $$values ('failed', '22012: division by zero')$$, 'the failure is on record');
select is((ops.run_job('probe')) ->> 'status', 'failed', 'it may be run again');

select * from finish();
rollback;
