begin;
select plan(1);

select is(ops.install_cron(), 'pg_cron is not installed here: the local scheduler runs ops.job', 'and does nothing');

select * from finish();
rollback;
