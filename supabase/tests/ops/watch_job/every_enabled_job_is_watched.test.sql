begin;
select plan(5);

select bag_eq('select job from flows.job_watch', 'select name from ops.job where enabled', 'every one');
select is_empty('select job from flows.job_watch where due_by < clock_timestamp() - interval ''1 hour'' or last_at is not null', 'none has run in the template');
update ops.job set enabled = false where name = 'day_seal';
select is_empty($$select from flows.job_watch where job = 'day_seal'$$, 'one that is switched off is not');
update ops.job set enabled = true where name = 'day_seal';
select is((select count(*) from flows.job_watch where job = 'day_seal' and due_by > clock_timestamp() + interval '2 hours'), 1::bigint, 'switched on it is again, from now');
delete from ops.job where name = 'day_seal';
select is_empty($$select from flows.job_watch where job = 'day_seal'$$, 'and no more when it is gone');

select * from finish();
rollback;
