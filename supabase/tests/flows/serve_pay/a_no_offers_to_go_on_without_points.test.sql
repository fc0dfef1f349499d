begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('300', '20') as id;
select matches(tests.reply(tests.press(7001, 'sp_no:' || id)), '^Your points stay with you') from asked;
select matches(tests.told(7002, 'partner'), '^Anna declined 20 points');
create temp table screen as select tests.press(7002, 'serve_plain:' || id, 'partner') as r from asked;
select matches(tests.reply(r), 'Bill: <b>300.₴</b>', 'the sale goes on with its client and bill') from screen;
select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') from screen;
select results_eq('select points_spent, points_earned from loyalty.purchase', $$values (0::bigint, 15::bigint)$$);
select matches(tests.methods(tests.press(7002, 'serve_plain:' || id, 'partner')), 'editMessageText', 'once more it is stale') from asked;
select is(tests.place(7002, 'partner'), 'partner.home');
select is((select count(*) from loyalty.purchase), 1::bigint, 'and sells nothing again');

select * from finish();
rollback;
