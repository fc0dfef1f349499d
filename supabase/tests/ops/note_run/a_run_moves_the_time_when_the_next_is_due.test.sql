begin;
select plan(5);

update flows.job_watch set due_by = clock_timestamp() - interval '1 day' where job = 'day_seal';
select ops.run_job('day_seal');
select is((select last_error is null and failed_since is null and due_by > clock_timestamp() + interval '2 hours' from flows.job_watch where job = 'day_seal'), true, 'a run that did well');
update ops.job set call = 'select 1 / 0' where name = 'day_seal';
select ops.run_job('day_seal');
select is((select last_error from flows.job_watch where job = 'day_seal'), '22012: division by zero', 'one that failed');
create temp table first as select failed_since from flows.job_watch where job = 'day_seal';
select ops.run_job('day_seal');
select is((select failed_since from flows.job_watch where job = 'day_seal'), (select failed_since from first), 'the first failure is kept');
update ops.job set call = 'select 1' where name = 'day_seal';
select ops.run_job('day_seal');
select is((select failed_since from flows.job_watch where job = 'day_seal'), null, 'until it does well again');
select is((select last_error from flows.job_watch where job = 'day_seal'), null, 'which ends it');

select * from finish();
rollback;
