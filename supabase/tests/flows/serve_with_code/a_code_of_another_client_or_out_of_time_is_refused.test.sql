begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select ledger.post_one('test:bob', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('bob')), 100, 'test');
create temp table bob as select code from loyalty.open_spend_code(tests.who('bob'), 50);
create temp table anna as select code from loyalty.open_spend_code(tests.who('anna'), 50);
select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '150', 'partner') as r;
select tests.press(7002, tests.data_of(r, '🔢 The client has a code'), 'partner') from screen;
select matches(tests.reply(tests.say(7002, code, 'partner')), 'for another client or partner', 'another client''s') from bob;
create temp table confirm as select tests.say(7002, code, 'partner') as r from anna;
select core.set_clock('2026-11-21 10:05:01+00');
select matches(tests.reply(tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner')), '^The code or request has run out', 'one whose time is over') from confirm;
select is_empty('select from loyalty.purchase');
select loyalty.expire_spends();
select is(tests.balance(), 400::bigint, 'the points are back');

select * from finish();
rollback;
