begin;
select plan(3);

create function pg_temp.break(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin raise exception 'no'; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'callback', 'break', 'pg_temp.break', '{client.home}');
select tests.say(1, '/start');
select tests.press(1, 'break', p_update_id => 50);
select tests.press(1, 'break', p_update_id => 50);
create temp table third as select tests.press(1, 'break', p_update_id => 50) as got;

select is(got -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query50"}', 'the query is answered') from third;
select matches(tests.reply(got), '^Sorry, something broke', 'the apology is a message') from third;
select is(tests.press(1, 'break', p_update_id => 50) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query50"}', 'a repetition is answered too');

select * from finish();
rollback;
