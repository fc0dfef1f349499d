begin;
select plan(1);

create temp table first as select tests.say(1, '/start') as got;
select tests.report((got ->> 'answer_id')::bigint, 'retry', '{"error_code": 500}') from first;

select is(tests.press(1, 'balance', p_update_id => 9) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query9"}', 'a query cannot wait');

select * from finish();
rollback;
