begin;
select plan(2);

select tests.say(1, '/start');
create temp table answer as select api.handle_update('client', pg_catalog.jsonb_set(tests.press_of(1, 'balance'), '{callback_query,message}',
  '{"message_id": 3, "date": 0, "chat": {"id": 1, "type": "private"}}')) as got;

select is(tests.methods(got), 'sendMessage', 'what cannot be edited is sent anew') from answer;
select matches(tests.reply(got), '^💰', 'and is the screen that was asked for') from answer;

select * from finish();
rollback;
