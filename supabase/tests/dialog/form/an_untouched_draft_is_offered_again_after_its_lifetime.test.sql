begin;
select plan(8);

select tests.add_probe('[{}, {}]');
update dialog.form set lifetime_seconds = 3600 where id = 'probe';
select core.set_clock('2026-11-21 10:00:00+00');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select core.set_clock('2026-11-21 10:59:59+00');
select matches(tests.reply(tests.say(1, 'one')), 'Step 2 of 2', 'within its lifetime it goes on by itself');
select core.set_clock('2026-11-21 11:59:58+00');
select matches(tests.reply(tests.say(1, '◀️ Back')), 'Step 1 of 2', 'which every answer begins anew');
select tests.say(1, 'one');

select core.set_clock('2026-11-21 12:59:58+00');
create temp table offer as select tests.say(1, 'two') as got;
select is(tests.reply(got), 'You began and did not finish: probe. You stopped at step 2 of 2.', 'then it is offered') from offer;
select is(tests.keyboard(got), '▶️ Continue, 🔄 Start over', 'with two ways on') from offer;
select is(tests.draft(1), '{"q1": "one"}', 'the text is no answer');
create temp table resumed as select tests.press(1, tests.data_of(got, '▶️ Continue')) as got from offer;
select matches(tests.reply(got), 'Step 2 of 2', 'Continue asks where the person stopped') from resumed;
select is(tests.methods(got), 'editMessageReplyMarkup, sendMessage', 'and the offer''s buttons are taken off') from resumed;
select tests.say(1, 'two');
select is(tests.draft(1), '{"q1": "one", "q2": "two"}', 'with the answers of before');

select * from finish();
rollback;
