begin;
select plan(2);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Regulars', 10, '2026-10-01'), ('All', 5, '2026-10-01');
select tests.say(1, '/start');
update people.person set created_at = '2026-09-01', name = first_name where true;

select tests.press(42, 'run_now:2026-10-01', 'admin');
select loyalty.run_monthly_bonuses();
select loyalty.run_monthly_bonuses();
select matches(tests.replies(tests.say(42, '10.2026', 'admin')), '^This month cannot be given now', 'said');
select is((select sum(points) from loyalty.run where kind = 'monthly_bonus'), 30::numeric, 'given once');

select * from finish();
rollback;
