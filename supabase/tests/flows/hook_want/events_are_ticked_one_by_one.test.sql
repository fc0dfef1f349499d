begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select webhooks.add_endpoint('crm', 'https://crm.example.com/', '{payment}', 'test');
create temp table shown as select tests.press(42, 'hook_events:' || id, 'admin') as got, id from webhooks.endpoint;
select is(tests.keyboard(got), '▫️ Messages | ✅ Payments | ▫️ Orders | ▫️ Redemptions | ▫️ Members | ◀️ To the webhook | 🏠 Menu', 'what it is told of') from shown;
create temp table more as select tests.press(42, tests.data_of(got, '▫️ Orders'), 'admin') as got from shown;
select matches(tests.keyboard(got), '✅ Payments \| ✅ Orders', 'one more') from more;
select matches(tests.keyboard(tests.press(42, tests.data_of(s.got, '▫️ Orders'), 'admin')), '✅ Payments \| ✅ Orders', 'pressed twice it is the same') from shown s;
select tests.press(42, tests.data_of(got, '✅ Payments'), 'admin') from more;
select is((select events from webhooks.endpoint), '{order}', 'one less');
select matches(tests.press(42, tests.data_of(got, '✅ Orders'), 'admin') #>> '{answer,text}', 'At least one event has to stay', 'the last one stays') from more;
select matches(tests.reply(tests.press(42, 'hook_want:' || id || '.nonsense', 'admin')), 'needs at least one event', 'nothing unknown') from shown;
select matches(tests.press(42, 'hook_want:999.order', 'admin') #>> '{answer,text}', 'expired', 'of none that is not there');

select * from finish();
rollback;
