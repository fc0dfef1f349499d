begin;
select plan(4);

select core.set_setting('admin_chat_id', '"-1001234567890"', 'test');
update gateway.bot set username = 'our_admin_bot' where id = 'admin';
select gateway.alert_admin('loyalty.alert.flag', '{"id": "7", "what": "x", "person": "1", "cashier": "2", "purchase": "3"}',
  '[{"text_key": "loyalty.button.approve", "callback_data": "apr_ask:7", "style": "success"}, {"text_key": "loyalty.button.look", "callback_data": "flag:7"}]');
select is(o.payload #> '{reply_markup,inline_keyboard}', '[[
  {"text": "✅ Одобрить", "style": "success", "url": "https://t.me/our_admin_bot?start=apr_ask-7"},
  {"text": "🔎 Посмотреть", "url": "https://t.me/our_admin_bot?start=flag-7"}]]', 'nothing in it is for pressing there')
from gateway.outbox o where o.chat_id = -1001234567890;

update gateway.bot set username = null where id = 'admin';
select gateway.alert_admin('webhooks.alert_gone', '{"name": "x"}', '[{"text_key": "loyalty.button.look", "callback_data": "flag:7"}]');
select ok(not o.payload ? 'reply_markup', 'without a username there is no link')
from gateway.outbox o where o.chat_id = -1001234567890 order by o.id desc limit 1;
select matches(o.payload ->> 'text', 'x', 'but the alert is told')
from gateway.outbox o where o.chat_id = -1001234567890 order by o.id desc limit 1;

select core.set_setting('admin_chat_id', '"42"', 'test');
select gateway.alert_admin('webhooks.alert_gone', '{"name": "x"}', '[{"text_key": "loyalty.button.look", "callback_data": "flag:7"}]');
select is(o.payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}', 'flag:7', 'in a private chat it is pressed')
from gateway.outbox o where o.chat_id = 42;

select * from finish();
rollback;
