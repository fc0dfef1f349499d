begin;
select plan(4);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
create temp table summary as select tests.say(1, 'two') as got;
create temp table back as select tests.press(1, tests.data_of(got, '◀️ Back')) as got from summary;

select matches(tests.reply(got), 'Step 2 of 2', 'the last question') from back;
select is(tests.methods(got), 'editMessageReplyMarkup, sendMessage', 'and the buttons are taken off') from back;
select tests.press(1, tests.data_of(got, '✅ That''s right')) from summary;
select is((select count(*) from tests.submitted), 0::bigint, 'the confirmation that was left can no longer be pressed');
select matches(tests.reply(tests.say(1, 'zwei')), E'<b>one</b>\nAnswer: <b>zwei</b>', 'the new answer is shown');

select * from finish();
rollback;
