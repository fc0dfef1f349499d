begin;
select plan(5);

select tests.add_probe('[{"type": "phone"}, {"type": "contact"}]');
select tests.say(1, '/start');
create temp table asked as select tests.say(1, '/probe') as got;

select is(got #> '{answer,reply_markup,keyboard,0}', '[{"text": "📱 Share my number", "request_contact": true}]', 'to be pressed') from asked;
create temp table asked2 as select tests.say(1, '+380501234567') as got;
select is(got #> '{answer,reply_markup,keyboard,0}', '[{"text": "📱 Share my number", "request_contact": true}]', 'also where only the button will do') from asked2;
select matches(tests.reply(tests.say(1, '+380501234567')), '^⚠️ Press the button', 'a typed number is refused there');
select is(tests.place(1), 'client.probe:2', 'and the step stays');
select tests.send(1, '{"contact": {"phone_number": "380501234567", "user_id": 1}}');
select is(tests.draft(1), '{"q1": "+380501234567", "q2": "+380501234567"}', 'the contact is taken');

select * from finish();
rollback;
