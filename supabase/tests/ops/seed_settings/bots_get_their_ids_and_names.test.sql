begin;
select plan(4);

select ops.seed_settings('{"bots": {"client": {"id": 1001, "username": "a_bot"}, "partner": {"id": 1002, "username": "b_bot"}}}');
select results_eq($$select id::text, telegram_id, username from gateway.bot order by id$$,
  $$values ('admin', null::bigint, null::text), ('client', 1001, 'a_bot'), ('partner', 1002, 'b_bot')$$, 'those that were named');
select lives_ok($$select ops.seed_settings('{"bots": {"client": {"id": 1002, "username": "b_bot"}, "partner": {"id": 1001, "username": "a_bot"}}}')$$,
  'tokens that had been mixed up can be put right');
select results_eq($$select id::text, telegram_id from gateway.bot where id <> 'admin' order by id$$, $$values ('client', 1002::bigint), ('partner', 1001)$$,
  'each has the other''s id now');
select throws_ok($$select ops.seed_settings('{"bots": {"client": {"id": 1002}, "admin": {"id": 1002}}}')$$, '23505', null,
  'one token for two bots is refused');

select * from finish();
rollback;
