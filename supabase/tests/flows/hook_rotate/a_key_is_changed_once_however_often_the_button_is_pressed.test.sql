begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select webhooks.add_endpoint('crm', 'https://crm.example.com/', '{payment}', 'test');
create temp table hook as select id, secret from webhooks.endpoint;
create temp table asked as select tests.press(42, 'hook_ask_key:' || id, 'admin') as got from hook;
select matches(tests.reply(got), 'another 24 hours', 'what it means') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '🔑 Yes, change the key'), 'admin') as got from asked;
select is(tests.payloads(got) #> '{0,text,$webhook_secret}', to_jsonb(id), 'the new key comes in a message of its own') from done, hook;
select is((select old_secret = hook.secret and e.secret <> hook.secret from webhooks.endpoint e), true, 'the old one still holds') from hook;
create temp table changed as select secret from webhooks.endpoint;
create temp table twice as select tests.press(42, tests.data_of(got, '🔑 Yes, change the key'), 'admin') as got from asked;
select matches(got #>> '{answer,text}', 'expired', 'pressed once more') from twice;
select is((select (e.secret = c.secret and e.old_secret = h.secret) from webhooks.endpoint e, changed c, hook h), true, 'nothing changes');
select is((select count(*) from core.audit where action = 'rotate.webhook_secret' and actor = 'person:' || tests.person(42)), 1::bigint, 'it was done once');
select matches(tests.reply(tests.press(42, 'hook_ask_key:' || id, 'admin')), 'that one ends at once', 'who asks again is warned') from hook;
select matches(tests.press(42, 'hook_rotate:999.0', 'admin') #>> '{answer,text}', 'expired', 'of none that is not there');

select * from finish();
rollback;
