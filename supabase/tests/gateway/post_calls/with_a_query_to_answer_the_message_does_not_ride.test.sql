begin;
select plan(3);

select tests.say(1, '/start');
create temp table answer as select tests.press(1, 'balance', p_update_id => 9) as got;

select is(got -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query9"}', 'the answer is the query''s') from answer;
select is(tests.methods(got), 'editMessageText', 'the menu is edited afterwards') from answer;
select is((select answer from gateway.inbox where update_id = 9), '{"method": "answerCallbackQuery", "callback_query_id": "query9"}', 'a repetition will get it again');

select * from finish();
rollback;
