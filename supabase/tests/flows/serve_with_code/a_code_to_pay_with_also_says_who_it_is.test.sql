begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table code as select code from loyalty.open_spend_code(tests.who('anna'), 100);
select matches(tests.reply(tests.say(7002, code, 'partner')), '👤 <b>Anna</b>') from code;
create temp table screen as select tests.say(7002, '150', 'partner') as r;
select matches(tests.reply(r), '💎 Paid with 75 points') from screen;
select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') from screen;
select results_eq('select points_spent, points_earned from loyalty.purchase', $$values (75::bigint, 3::bigint)$$);

select * from finish();
rollback;
