begin;
select plan(17);

select tests.add_probe('[{"name": "colour", "type": "choice", "choices": [{"value": "r", "text_key": "tests.red"}, {"value": "b", "text_key": "tests.blue"}]},
  {"name": "sum", "type": "amount"}, {"name": "day", "type": "date", "optional": true}]');
select tests.say(1, '/start');

create temp table asked as select tests.say(1, '/probe') as got;
select is(tests.reply(got), E'<b>Step 1 of 3</b>\nQuestion?', 'the first question') from asked;
select is(tests.keyboard(got), 'Red | Blue | ◀️ Back, ✖️ Cancel', 'with its choices') from asked;
create temp table asked2 as select tests.say(1, 'Blue') as got;
select is(tests.reply(got), E'<b>Step 2 of 3</b>\nQuestion?', 'the second') from asked2;
select is(tests.keyboard(got), '◀️ Back, ✖️ Cancel', 'which cannot be skipped') from asked2;
create temp table asked3 as select tests.say(1, '1 250,50 грн') as got;
select is(tests.reply(got), E'<b>Step 3 of 3</b>\nQuestion?', 'the third') from asked3;
select is(tests.keyboard(got), '◀️ Back, Skip, ✖️ Cancel', 'which can') from asked3;
create temp table summary as select tests.say(1, '24.08.1991') as got;
select is(tests.reply(got), E'Right?\nAnswer: <b>Blue</b>\nAnswer: <b>1250.50</b>\nAnswer: <b>24 Aug 1991</b>', 'then all answers') from summary;
select is(tests.keyboard(got), '✅ That''s right | ◀️ Back, ✖️ Cancel', 'to be confirmed') from summary;
select is((select count(*) from tests.submitted), 0::bigint, 'nothing is submitted yet');
create temp table done as select tests.press(1, tests.data_of(got, '✅ That''s right')) as got from summary;
select is((select array_agg(draft) from tests.submitted), array['{"colour": "b", "sum": 1250.50, "day": "1991-08-24"}'::jsonb], 'the function gets the answers by name');
select matches(tests.replies(got), '^Taken // Anna, you have', 'its words and the next screen are shown') from done;
select is(tests.methods(got), 'editMessageReplyMarkup, sendMessage, sendMessage', 'the pressed buttons are taken off') from done;
select is((got #> '{deliveries,1,payload,reply_markup}'), '{"remove_keyboard": true}', 'and so is the keyboard') from done;
select is(tests.place(1), 'client.home', 'the conversation is at the next state');
select is(tests.draft(1), '{}', 'without a draft');
create temp table again as select tests.press(1, tests.data_of(got, '✅ That''s right')) as got from summary;
select is(got #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'a second press finds the menu expired') from again;
select is((select count(*) from tests.submitted), 1::bigint, 'and submits nothing');

select * from finish();
rollback;
