begin;
select plan(7);

create temp table menu as select tests.say(1, '/start', 'partner') as got;

select matches(tests.reply(got), '^🏪 <b>Kopilka for partners</b>', 'it says whom it is for') from menu;
select is(tests.keyboard(got), '🤝 Become a partner | ⚙️ Settings, ❓ Help', 'with its buttons') from menu;
select matches(tests.reply(tests.press(1, 'help', 'partner')), 'This bot is for shops', 'help');
select is(tests.keyboard(tests.press(1, 'language', 'partner')), 'Русский, Українська, English | ◀️ Back', 'the languages');
select matches(tests.reply(tests.press(1, 'lang:ru', 'partner')), 'Копилка для партнёров', 'one of them');
select matches(tests.reply(tests.say(1, '/balance', 'partner')), '^Я не понял', 'the client''s commands are none here');
select is((select count(*) from ledger.transfer), 0::bigint, 'nobody gets a welcome bonus here');

select * from finish();
rollback;
