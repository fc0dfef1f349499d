begin;
select plan(1);

select core.set_setting('welcome_bonus_amount', '0', 'test');
select tests.say(1, '/start');

select matches(tests.reply(tests.press(1, 'history')), '^Nothing here yet', 'nobody gave points');

select * from finish();
rollback;
