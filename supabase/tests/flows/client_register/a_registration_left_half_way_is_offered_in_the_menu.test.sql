begin;
select plan(2);

select tests.say(1, '/start');
select tests.say(1, 'Hanna');
create temp table menu as select tests.press(1, 'menu') as got;

select matches(tests.keyboard(got), '^📝 Finish registration', 'the menu''s first button') from menu;
select matches(tests.reply(tests.press(1, 'register')), 'You began and did not finish: registration\. You stopped at step 2 of 3', 'leads to the draft');

select * from finish();
rollback;
