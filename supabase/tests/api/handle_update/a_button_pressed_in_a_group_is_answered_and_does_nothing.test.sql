begin;
select plan(3);

create temp table press as
select pg_catalog.jsonb_set(tests.press_of(1, 'delete_me', 5), '{callback_query,message,chat}', '{"id": -1001, "type": "group"}') as update;

select is(api.handle_update('client', update) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query5", "text": "Buttons work only in your own chat with the bot. Open it and press /start."}', 'whoever pressed reads why') from press;
select is(api.handle_update('client', update) -> 'answer', '{"method": "answerCallbackQuery", "callback_query_id": "query5", "text": "Buttons work only in your own chat with the bot. Open it and press /start."}', 'and so at its repetition')
from press;
select is((select count(*) from gateway.outbox), 0::bigint, 'nothing is said');

select * from finish();
rollback;
