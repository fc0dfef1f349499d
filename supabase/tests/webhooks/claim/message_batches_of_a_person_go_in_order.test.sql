begin;
select plan(4);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch');
select tests.say(1, '/help'), tests.say(2, '/help');
create function pg_temp.batch(p_user bigint, p_text text) returns void language sql as $$
  select tests.say(p_user, p_text);
  update webhooks.batch set due_at = clock_timestamp();
  select webhooks.flush_batches();
  update webhooks.endpoint set next_at = null $$;
create function pg_temp.claimed() returns text language sql as $$
  select string_agg(v.body #>> '{messages,0,text}', ',' order by v.id) from webhooks.claim(8) d join webhooks.event v on v.id = d.event_id $$;
select pg_temp.batch(1, 'first'), pg_temp.batch(1, 'second'), pg_temp.batch(2, 'other');
select is(pg_temp.claimed(), 'first,other', 'one of each person');
update webhooks.endpoint set next_at = null;
select is(pg_temp.claimed(), null, 'the second waits for the first');
select webhooks.report(jsonb_build_array(jsonb_build_object('id', min(id), 'outcome', 'delivered', 'status_code', 200))) from webhooks.delivery;
select is(pg_temp.claimed(), 'second', 'and then goes');
select pg_temp.batch(2, 'later');
update webhooks.delivery set created_at = created_at - interval '2 hours';
select is(pg_temp.claimed(), 'later', 'what is refused for an hour is waited for no longer');

select * from finish();
rollback;
