begin;
select plan(4);

create temp table press as select tests.press_of(1, 'menu', 5) #- '{callback_query,message}' as update;

select is(api.handle_update('client', update) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query5"}',
  'the query is answered, so that the button stops blinking') from press;
select is(api.handle_update('client', update) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query5"}', 'and so is its repetition')
from press;
select is((select outcome from gateway.inbox), 'stored', 'the update is stored');
select is((select count(*) from gateway.outbox), 0::bigint, 'nothing is said');

select * from finish();
rollback;
