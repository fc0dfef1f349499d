begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '100', 'partner') as r;
update people.person set blocked_at = core.now() where id = tests.who('anna');
select matches(tests.reply(tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner')), '^This client is blocked') from screen;
update people.person set blocked_at = null where id = tests.who('anna');
update loyalty.staff set status = 'suspended' where person_id = tests.who('vera');
select matches(tests.reply(tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner')), '^Your access to the till is suspended') from screen;
select is(tests.balance(), 400::bigint, 'nothing moved');
update loyalty.staff set status = 'active';
select matches(tests.replies(tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner')), '✅ Anna: \+5 points', 'the sale still stands') from screen;

select * from finish();
rollback;
