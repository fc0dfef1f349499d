begin;
select plan(3);

create function ops.probe() returns void language sql set search_path = '' as $$select core.set_setting('welcome_bonus_amount', '7', 'probe')$$;
insert into ops.job (name, schedule, call, description) values ('probe', '10 seconds', 'select ops.probe()', 'A test.');
select is(ops.run_job('probe'), '{"job": "probe", "status": "ok", "error": null}'::jsonb, 'it says how it went');
select is(core.setting_integer('welcome_bonus_amount'), 7::bigint, 'the work is done');
select results_eq($$select status, error, finished_at >= started_at from ops.job_run where job = 'probe'$$, $$values ('ok', null::text, true)$$, 'the run is on record');

select * from finish();
rollback;
