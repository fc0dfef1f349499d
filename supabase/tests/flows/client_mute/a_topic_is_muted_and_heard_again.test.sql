begin;
select plan(7);

select tests.say(1, '/start');
select is(tests.keyboard(tests.press(1, 'notices')), '🔔 Points and bonuses | 🔔 Reminders | 🔔 News and offers | ◀️ Back', 'all bells ring');
select is(tests.keyboard(tests.press(1, 'mute:news')), '🔔 Points and bonuses | 🔔 Reminders | 🔕 News and offers | ◀️ Back', 'one is struck out');
select is(gateway.notify(tests.person(1), 'client', 'news', 'client.help'), false, 'and silent');
select is(tests.keyboard(tests.press(1, 'mute:news')), '🔔 Points and bonuses | 🔔 Reminders | 🔔 News and offers | ◀️ Back', 'and rings again');
select is(gateway.notify(tests.person(1), 'client', 'news', 'client.help'), true, 'and is heard');
select is(tests.press(1, 'mute:everything') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'a topic that nobody offered is none');
select is((select count(*) from people.mute), 0::bigint, 'and is not muted');

select * from finish();
rollback;
