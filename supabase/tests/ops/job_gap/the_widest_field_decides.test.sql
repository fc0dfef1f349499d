begin;
select plan(8);

select is(ops.job_gap('30 seconds'), '30 seconds'::interval, 'seconds');
select is(ops.job_gap('* * * * *'), '1 minute'::interval, 'every minute');
select is(ops.job_gap('*/5 * * * *'), '5 minutes'::interval, 'every fifth');
select is(ops.job_gap('5-59/10 * * * *'), '10 minutes'::interval, 'every tenth from the fifth on');
select is(ops.job_gap('17 * * * *'), '1 hour'::interval, 'once an hour');
select is(ops.job_gap('43 2 * * *'), '1 day'::interval, 'once a day');
select is(ops.job_gap('0 3 1 * *'), '31 days'::interval, 'once a month');
select is(ops.job_gap('0 3 * * 1'), '7 days'::interval, 'once a week');

select * from finish();
rollback;
