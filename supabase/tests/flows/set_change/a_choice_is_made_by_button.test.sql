begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select is(tests.keyboard(tests.press(42, 'set_show:restore_spent_points', 'admin')),
  '✏️ No | 🕘 Who changed it, ◀️ To the section | ◀️ All settings, 🏠 Menu', 'the other value is a button');
create temp table confirmation as select tests.press(42, 'set_pick:restore_spent_points:false', 'admin') as got;
select matches(tests.reply(got), E'It was: Yes\nIt will be: <b>No</b>', 'confirmed at once') from confirmation;
select tests.press(42, tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,callback_data}', 'admin') from confirmation;
select is(core.setting_boolean('restore_spent_points'), false, 'changed');
select tests.press(42, 'set_pick:earn_rounding:upwards', 'admin');
select is(tests.place(42, 'admin'), 'settings.sections', 'a choice that nobody offered leads back');
select tests.press(42, 'set_change:earn_rounding', 'admin');
select is(tests.place(42, 'admin'), 'settings.sections', 'a choice is not typed');
select is(core.setting_text('earn_rounding'), 'floor', 'and nothing is changed');

select * from finish();
rollback;
