begin;
select plan(3);

select tests.add_probe('[{}, {"optional": true}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');

select matches(tests.reply(tests.say(1, 'Пропустить')), 'Step 3 of 3', 'skip in Russian, though the person speaks English');
select matches(tests.reply(tests.say(1, '◀️ Назад')), 'Step 2 of 3', 'back in Ukrainian');
select matches(tests.replies(tests.say(1, '✖️ Скасувати')), '^Cancelled', 'cancel in Ukrainian');

select * from finish();
rollback;
