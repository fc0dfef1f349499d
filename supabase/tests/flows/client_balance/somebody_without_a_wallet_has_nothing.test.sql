begin;
select plan(1);

select core.set_setting('welcome_bonus_amount', '0', 'test');
select tests.say(1, '/start');

select is(tests.reply(tests.say(1, '/balance')), '💰 You have <b>0</b> points.', 'zero');

select * from finish();
rollback;
