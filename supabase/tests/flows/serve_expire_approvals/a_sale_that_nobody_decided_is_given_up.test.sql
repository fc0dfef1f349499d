begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update loyalty.staff set daily_points_limit = 5 where person_id = tests.who('vera');
select tests.serve('200');
select is(flows.serve_expire_approvals(), 0::bigint, 'not before its time');
select core.set_clock('2026-11-21 10:15+00');
select matches(tests.reply(tests.press(7003, 'ap_yes:' || (select id from flows.approval), 'partner')), 'its time is over', 'a late yes is none');
select is(flows.serve_expire_approvals(), 1::bigint);
select is((select status from flows.approval), 'expired');
select matches(tests.told(7002, 'partner'), '^⌛ No owner answered in time: Anna');
select is_empty('select from loyalty.purchase');
select is(flows.serve_expire_approvals(), 0::bigint, 'once');

select * from finish();
rollback;
