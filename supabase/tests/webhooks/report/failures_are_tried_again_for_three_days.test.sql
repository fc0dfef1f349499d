begin;
select plan(8);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select webhooks.emit('payment', null, '{}');
create function pg_temp.fail(p_code integer default 500, p_retry_after integer default null) returns integer language sql as $$
  update webhooks.delivery set due_at = clock_timestamp(); update webhooks.endpoint set next_at = null;
  select webhooks.report(jsonb_agg(jsonb_build_object('id', c.id, 'outcome', 'retry', 'status_code', p_code, 'error', 'answered ' || p_code, 'retry_after', p_retry_after)))
  from webhooks.claim(1) c;
  select extract(epoch from due_at - clock_timestamp())::integer from webhooks.delivery $$;
select ok(s between 4 and 6, '5 s') from pg_temp.fail() s;
select ok(s between 99 and 101, 'or when it asks for it') from pg_temp.fail(429, 100) s;
select ok((select next_at from webhooks.endpoint) > clock_timestamp() + interval '98 seconds', 'with 429 all of the endpoint pauses');
select is((select (attempts, outcome)::text from webhooks.delivery), '(1,)', 'which counts for no try');
create temp table pause as select n, pg_temp.fail() as s from generate_series(2, 9) n;
select bag_eq('select n from pause where s between 0.88 * (array[5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400])[n] and 1.12 * (array[5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400])[n]',
  'select generate_series(2, 9)', '5 min, 30 min, 2, 5, 10, 14, 20, 24 h');
select pg_temp.fail();
select is((select (outcome, status_code, last_error)::text from webhooks.delivery), '(dead,500,"answered 500")', 'then it is dead');
select results_eq('select endpoint, type, attempts, error from webhooks.problems()', $$values ('a', 'payment', 10, 'answered 500')$$, 'and seen');
select is((select failures_in_a_row from webhooks.endpoint), 10, 'counted without the 429');

select * from finish();
rollback;
