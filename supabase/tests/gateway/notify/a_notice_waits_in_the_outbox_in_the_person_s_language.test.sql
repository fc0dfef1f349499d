begin;
select plan(2);

select tests.say(1, '/start', p_from => '{"language_code": "uk"}');

select is(gateway.notify(tests.person(1), 'client', 'bonuses', 'client.welcome_bonus', '{"bonus": 22}'), true, 'told');
select results_eq('select bot_id::text, chat_id, method::text, payload ->> $$text$$, leased, due_at <= clock_timestamp() from gateway.outbox where priority = 5',
  $$values ('client', 1::bigint, 'sendMessage', '🎁 Даруємо вам 22 бали.', false, true)$$, 'dispatch finds it');

select * from finish();
rollback;
