begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('400') as id;
select matches(tests.told(7001, 'client'), 'Zerno asks to take <b>200</b> points');
select is(tests.place(7002, 'partner'), 'serve.waiting');
create temp table yes as select tests.press(7001, 'sp_yes:' || id) as r from asked;
select matches(tests.reply(r), '^✅ You agreed to pay 200 points for the bill of 400.₴ at “Zerno”') from yes;
select results_eq('select cashier_id, points_spent, points_earned, bill_minor from loyalty.purchase',
  format('values (%s::bigint, 200::bigint, 10::bigint, 40000::bigint)', tests.who('vera')), 'the purchase is the cashier''s');
select is(tests.balance(), 210::bigint, 'spent and earned');
select matches(tests.told(7002, 'partner'), '^✅ Anna agreed: −200 points\. Take <b>200.₴</b> in money');
select tests.press(7001, 'sp_yes:' || id) from asked;
select is((select count(*) from loyalty.purchase), 1::bigint, 'a second yes is the same');
select matches(tests.reply(tests.press(7001, 'sp_no:' || id)), '^This request is over', 'a no comes too late') from asked;
select matches(tests.reply(tests.press(7002, 'serve_undo:' || (select id from loyalty.purchase), 'partner')), 'is undone\. Taken back: 10 points\. Given back: 200 points', 'the cashier undoes it from the notice');
select is(tests.balance(), 400::bigint);

select * from finish();
rollback;
