begin;
select plan(2);

select tests.say(1, 'hello');
select is(ledger.balance(tests.person(1)), 0::bigint, 'a text gives none');

select matches(tests.reply(tests.say(1, '/start')), '^Welcome back, Anna!\n🎁 Here are 100 points', 'the first /start does');

select * from finish();
rollback;
