begin;
select plan(3);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select tests.say(1, '/start');
select is((select count(*) from webhooks.event), 0::bigint, 'nobody wants it');
select pg_temp.hook('a', 'member');
select tests.say(2, '/start');
select people.register(tests.person(2), 'Hanna', null, null);
select is((select string_agg(body #>> '{data,action}', ',' order by id) from webhooks.event), 'joined,registered', 'each step');
select is((select (body -> 'data') - 'person_id' from webhooks.event order by id desc limit 1),
  '{"action": "registered", "user_id": 2, "name": "Hanna", "username": null, "locale": "en"}', 'and who it is, without phone and birthday');

select * from finish();
rollback;
