begin;
select plan(5);

insert into ops.job (name, schedule, call, enabled, description) values ('probe', '10 seconds', 'select 1', false, 'A test.');
select throws_ok($$select ops.run_job('no_such_job')$$, 'KP901', null, 'unknown');
select throws_ok($$select ops.run_job('probe')$$, 'KP901', null, 'switched off');
select throws_ok($$select ops.run_job(null)$$, 'KP901', null, 'none');
select throws_ok($$select ops.run_job('retention; drop table ops.job')$$, 'KP901', null, 'a name is only a name');
select is_empty($$select * from ops.job_run$$, 'nothing is on record');

select * from finish();
rollback;
