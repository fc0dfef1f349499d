begin;
select no_plan();

select is((ops.run_job(j.name)) ->> 'status', 'ok', j.name) from ops.job j order by j.name;
select is((select count(distinct r.job) from ops.job_run r), (select count(*) from ops.job), 'all have run');
select is((ops.run_job(j.name)) ->> 'status', 'ok', j.name || ' once more') from ops.job j order by j.name;

select * from finish();
rollback;
