begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select tests.say(42, '/start', 'admin');
select matches(tests.keyboard(tests.press(42, 'set', 'admin')), '^Giving points \| Spending', 'sections');
select matches(tests.reply(tests.press(42, 'set_section:people', 'admin')), 'Welcome bonus: <b>100 points</b>', 'with the values');
select matches(tests.reply(tests.press(42, 'set_show:welcome_bonus_amount', 'admin')), 'Anything from 0 points to 1,000,000 points', 'with the bounds');
select matches(tests.reply(tests.press(42, 'set_change:welcome_bonus_amount', 'admin')), E'Now: <b>100 points</b>.*\n\nWrite the new value', 'the question says what it may be');
select matches(tests.reply(tests.say(42, '2000000', 'admin')), 'nothing was changed', 'what does not fit is explained');
create temp table confirmation as select tests.say(42, '250', 'admin') as got;
select matches(tests.reply(got), E'It was: 100 points\nIt will be: <b>250 points</b>', 'old and new') from confirmation;
select is(core.setting_integer('welcome_bonus_amount'), 100::bigint, 'nothing is changed before the confirmation');
select matches(tests.replies(tests.press(42, tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,callback_data}', 'admin')), '^✅ Welcome bonus: now <b>250 points</b>', 'said') from confirmation;
select results_eq($$select old_value, value, actor from core.setting_history where key = 'welcome_bonus_amount'$$,
  $$values ('100'::jsonb, '250'::jsonb, 'person:' || tests.person(42))$$, 'in the admin''s name');

select * from finish();
rollback;
