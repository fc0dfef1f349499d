begin;
select plan(8);

insert into ops.job (name, schedule, call, description) values ('a', '1 seconds', 'select 1', 'A test.'), ('b', '59 seconds', 'select 1', 'A test.'), ('c', '*/5 * * * *', 'select 1', 'A test.');
select throws_ok(format($$insert into ops.job (name, schedule, call, description) values ('probe', %L, 'select 1', 'A test.')$$, s), '23514', null, s)
from unnest(array['0 seconds', '60 seconds', '10 minutes', '* * * *', '* * * * * *', 'daily', '']) s;
select is((select count(*) from ops.job where name in ('a', 'b', 'c')), 3::bigint, 'seconds from 1 to 59, or five fields');

select * from finish();
rollback;
