begin;
select plan(9);

select core.set_clock('2026-11-21 10:00:00+00');
create temp table asked as select tests.say(1, '/start') as got;
select matches(tests.reply(got), E'Step 1 of 3</b>\nWhat is your name\\?$', 'the first question comes with the greeting') from asked;
select matches(tests.reply(tests.say(1, 'Hanna Шевченко')), 'Step 2 of 3</b>\nYour phone number', 'the second');
select matches(tests.reply(tests.send(1, '{"contact": {"phone_number": "380501234567", "user_id": 1, "first_name": "Anna"}}')), 'Step 3 of 3</b>\nWhen is your birthday', 'the third');
select matches(tests.reply(tests.say(1, '22.11.2026')), '^⚠️ It takes a date', 'nobody is born tomorrow');
create temp table summary as select tests.say(1, '29.02.1992') as got;
select is(tests.reply(got), E'Please check that all is right:\n\nName: <b>Hanna Шевченко</b>\nPhone: <b>+380501234567</b>\nBirthday: <b>29 Feb 1992</b>', 'the confirmation') from summary;
select is((select registered_at from people.person), null, 'nobody is registered yet');
create temp table done as select tests.press(1, tests.data_of(got, '✅ That''s right')) as got from summary;
select matches(tests.replies(got), '^✅ Done, Hanna Шевченко! Your card is waiting in the menu\. // Hanna Шевченко, you have <b>100</b> points\.', 'done, and the menu') from done;
select results_eq('select name::text, phone::text, birthday, registered_at from people.person',
  $$values ('Hanna Шевченко', '+380501234567', '1992-02-29'::date, '2026-11-21 10:00:00+00'::timestamptz)$$, 'all is stored');
select doesnt_match(tests.keyboard(got), 'registration', 'the menu offers the form no more') from done;

select * from finish();
rollback;
