begin;
select plan(4);

select tests.say(1, '/start');
create temp table chosen as select tests.press(1, 'lang:uk') as got;

select is(got #>> '{answer,text}', 'Тепер розмовляємо українською', 'the query is answered in the new language') from chosen;
select is(tests.reply(got), '⚙️ <b>Налаштування</b>', 'so is the next screen') from chosen;
select matches(tests.reply(tests.say(1, '/start', 'partner')), 'Копілка для партнерів', 'the other bots speak it too');
select tests.say(1, '/help', p_from => '{"language_code": "ru"}');
select is((select locale::text from people.person), 'uk', 'Telegram''s language does not change it back');

select * from finish();
rollback;
