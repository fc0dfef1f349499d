begin;
select plan(11);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update loyalty.staff set daily_points_limit = 5 where person_id = tests.who('vera');
select matches(tests.replies(tests.serve('200')), 'Anna, \+10 points: this is over your daily limit\. The owner has been asked and has 15 minutes');
select is_empty('select from loyalty.purchase', 'nothing is entered yet');
create temp table ap as select id from flows.approval;
select matches(tests.reply(tests.press(7002, 'ap_yes:' || id, 'partner')), '^Only an owner can do this', 'the cashier cannot approve it themselves') from ap;
select matches(tests.reply(tests.press(7003, 'approvals', 'partner')), '1\. Anna, bill 200.₴: gives 10\. Cashier Vera, until 12:15', 'the owner''s list has it');
select matches(tests.reply(tests.press(7003, 'ap_yes:' || id, 'partner')), '^✅ Approved: Anna') from ap;
select results_eq('select cashier_id, approved_by, points_earned from loyalty.purchase', format('values (%s::bigint, %s::bigint, 10::bigint)', tests.who('vera'), tests.who('oleh')));
select matches(tests.told(7002, 'partner'), E'^👍 The owner approved\\.\n✅ Anna: \\+10 points');
select matches(tests.reply(tests.press(7003, 'ap_yes:' || id, 'partner')), 'has been decided, or its time is over', 'once') from ap;
select matches(tests.reply(tests.press(7003, 'ap_no:' || id, 'partner')), 'has been decided, or its time is over') from ap;
select is((select count(*) from loyalty.purchase), 1::bigint);
select is(tests.reply(tests.press(7003, 'approvals', 'partner')), '✅ Nothing is waiting for approval.');

select * from finish();
rollback;
