begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update loyalty.staff set daily_points_limit = 5 where person_id = tests.who('vera');
create temp table asked as select tests.ask_for_points('400') as id;
select matches(tests.reply(tests.press(7001, 'sp_yes:' || id)), '^⏳ You agreed and 200 points are set aside\. “Zerno” still has to approve') from asked;
select matches(tests.told(7002, 'partner'), '^⏳ Anna agreed to pay 200 points, but this is over your daily limit');
select matches(tests.told(7003, 'partner'), '^⚠️ Vera has reached the daily limit.\nClient Anna, bill 400.₴, gives 10 points, takes 200 points');
select is(tests.balance(), 200::bigint, 'put aside');
select tests.press(7003, 'ap_no:' || id, 'partner') from flows.approval;
select is(tests.balance(), 400::bigint, 'a no gives them back');
select matches(tests.told(7002, 'partner'), '^✖️ The owner did not approve');
create temp table more as select tests.ask_for_points('400') as id;
select tests.press(7001, 'sp_yes:' || id) from more;
select tests.press(7003, 'ap_yes:' || id, 'partner') from flows.approval where status = 'asked';
select is(tests.balance(), 210::bigint, 'a yes makes the purchase');
select is((select approved_by from loyalty.purchase), tests.who('oleh'));
select matches(tests.told(7002, 'partner'), E'^👍 The owner approved\\.\n✅ Anna: −200 points, in money <b>200.₴</b>');

select * from finish();
rollback;
