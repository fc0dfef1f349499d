begin;
select plan(2);

select tests.say(1, '/start');
select ledger.post_one('t1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.person(1)), 1234567, 'test');

select is(tests.reply(tests.say(1, '/balance')), '💰 You have <b>1,234,667</b> points.', 'by command');
select is(tests.reply(tests.press(1, 'balance')), '💰 You have <b>1,234,667</b> points.', 'by button');

select * from finish();
rollback;
