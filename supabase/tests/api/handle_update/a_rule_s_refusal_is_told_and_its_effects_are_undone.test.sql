begin;
select plan(10);

create function pg_temp.refuse(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
begin
  update people.person set name = 'half done' where id = p_turn.person_id;
  perform gateway.post_notice('client', p_turn.chat_id, 'half done');
  perform core.raise_error('KP207', 'wallet 1');
  return null;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states, effect)
values ('client', 'command', 'refuse', 'pg_temp.refuse', '{client.home}', 'clear'), ('client', 'callback', 'refuse', 'pg_temp.refuse', '{client.home}', 'clear');
select tests.say(1, '/start');
select tests.say(1, 'Anna');
create temp table before as select s.* from dialog.session s;

create temp table answer as select tests.say(1, '/refuse', p_update_id => 50) as got;
select is(got ->> 'status', '200', 'Telegram need not come again') from answer;
select is(tests.reply(got), 'There are not enough points. Check the balance and enter fewer.', 'the person reads why and what to do') from answer;
select is((select outcome from gateway.inbox where update_id = 50), 'refused', 'the inbox says so');
select is((select name from people.person), null, 'what the handler wrote is undone');
select is((select count(*) from gateway.outbox where payload ->> 'text' = 'half done'), 0::bigint, 'and so is what it sent');
select results_eq('select * from dialog.session', 'select * from before', 'the conversation is where it was');
select is((select count(*) from gateway.failures), 0::bigint, 'it is no failure');
select is(tests.say(1, '/refuse', p_update_id => 50), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', 'a repetition says nothing more');
create temp table pressed as select tests.press(1, 'refuse', p_update_id => 51) as got;
select is(got -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query51"}', 'a refused button''s query is answered') from pressed;
select is(tests.reply(got), 'There are not enough points. Check the balance and enter fewer.', 'and the reason is a message') from pressed;

select * from finish();
rollback;
