begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select webhooks.add_endpoint('crm', 'https://crm.example.com/secret-path', '{payment}', 'test');
create temp table asked as select tests.press(42, 'hook_ask_remove:' || id, 'admin') as got, id from webhooks.endpoint;
select matches(tests.reply(got), 'Remove the webhook crm\?</b>\nAddress: crm\.example\.com\n', 'which one') from asked;
select is(tests.keyboard(got), '🗑 Yes, remove it | ◀️ To the webhook | 🏠 Menu', 'yes or no') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '🗑 Yes, remove it'), 'admin') as got from asked;
select is(got #>> '{answer,text}', '🗑 Removed', 'yes') from done;
select matches(tests.reply(got), 'none yet', 'it has left the list') from done;
select matches(tests.press(42, tests.data_of(got, '🗑 Yes, remove it'), 'admin') #>> '{answer,text}', 'expired', 'once') from asked;
select matches(tests.press(42, 'hook_show:' || id, 'admin') #>> '{answer,text}', 'expired', 'nothing leads there any more') from asked;

select ops.seed_settings('{"make_webhook_url": "https://hook.eu2.make.com/abc"}');
select matches(tests.reply(tests.press(42, 'hook_ask_remove:' || id, 'admin')), 'MAKE_WEBHOOK_URL: the next start will add it again', 'one that would come back')
from webhooks.endpoint where name = 'make';

select * from finish();
rollback;
