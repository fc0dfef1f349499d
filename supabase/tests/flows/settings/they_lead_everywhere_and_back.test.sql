begin;
select plan(5);

select tests.say(1, '/start');
select is(tests.keyboard(tests.say(1, '/settings')), '🌐 Language, 🔔 Notices | 🗑 Delete my data | 🏠 Menu', 'by command');
select is(tests.keyboard(tests.press(1, 'settings')), '🌐 Language, 🔔 Notices | 🗑 Delete my data | 🏠 Menu', 'by button');
select is(tests.reply(tests.press(1, 'language')), 'Choose a language:', 'language');
select matches(tests.reply(tests.press(1, 'delete')), 'Delete\?$', 'delete');
select is(tests.place(1), 'client.delete:1', 'nothing is deleted yet');

select * from finish();
rollback;
