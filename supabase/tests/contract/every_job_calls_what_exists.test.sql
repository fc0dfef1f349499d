begin;
select plan(5);

create function pg_temp.why_not(p_call text) returns text language plpgsql as $$
begin
  execute 'explain ' || p_call;
  return null;
exception when others then
  return sqlstate || ': ' || sqlerrm;
end
$$;
select cmp_ok((select count(*) from ops.job), '>', 0::bigint, 'there are jobs');
select is(pg_temp.why_not('select ops.no_such_job()'), '42883: function ops.no_such_job() does not exist', 'a call of nothing would be noticed');
select is_empty($$select j.name, pg_temp.why_not(j.call) as problem from ops.job j where pg_temp.why_not(j.call) is not null$$,
  'the call of every job can be planned');
select is_empty($$select j.name from ops.job j where j.name !~ '^[a-z][a-z0-9_]*$'$$, 'names of jobs are snake_case');
select is_empty($$
  select j.name, j.schedule from ops.job j where j.schedule !~ '^([1-9]|[1-5][0-9]) seconds$' and j.schedule !~
    '^(\*|[0-5]?[0-9])([,/-][0-5]?[0-9])* (\*|[01]?[0-9]|2[0-3])([,/-][0-9]+)* (\*|[1-9]|[12][0-9]|3[01])([,/-][0-9]+)* (\*|[1-9]|1[0-2])([,/-][0-9]+)* (\*|[0-6])([,/-][0-6])*$'
$$, 'every schedule is pg_cron''s grammar: five fields, or 1 to 59 seconds');

select * from finish();
rollback;
