begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('300', '20') as id;
update loyalty.staff set status = 'suspended' where person_id = tests.who('vera');
select matches(tests.reply(tests.press(7001, 'sp_yes:' || id)), '^“Zerno” cannot make this purchase right now\. Your points were not taken') from asked;
select is((select status from loyalty.spend), 'cancelled');
select is(tests.balance(), 400::bigint);
select is_empty('select from loyalty.purchase');

select * from finish();
rollback;
