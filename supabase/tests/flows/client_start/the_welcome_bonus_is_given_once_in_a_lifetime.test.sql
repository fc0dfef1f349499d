begin;
select plan(7);

select matches(tests.reply(tests.say(1, '/start')), '🎁 Here are 100 points as a present', 'at the first start');
select is(ledger.balance(tests.person(1)), 100::bigint, '100 points');
select doesnt_match(tests.reply(tests.say(1, '/start')), 'present', 'not at the second');
select is(ledger.balance(tests.person(1)), 100::bigint, 'still 100 points');
select tests.press(1, 'delete_me');
select doesnt_match(tests.reply(tests.say(1, '/start')), 'present', 'nor after the person''s data was deleted');
select is(ledger.balance(tests.person(1)), 0::bigint, 'no points');
select is((select count(*) from ledger.transfer where kind = 'welcome'), 1::bigint, 'one transfer');

select * from finish();
rollback;
