begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Regulars', 10, '2026-10-01'), ('All', 5, '2026-10-01');
select tests.say(1, '/start');
update people.person set created_at = '2026-09-01', name = first_name where true;

select matches(tests.reply(tests.press(42, 'run_months', 'admin')), E'▫️ 11\\.2026: the month is not over\n⚠️ 10\\.2026: not given yet', 'months');
create temp table month as select tests.press(42, 'run_month:2026-10-01', 'admin') as got;
select matches(tests.reply(got), E'A trial, nothing was given yet:\n\n• Regulars: 2 people, 20 points\n• All: 2 people, 10 points\n\nTogether: <b>30</b> points', 'by rule') from month;
select is(tests.keyboard(got), '👥 Who gets how much | ▶️ Give them now | ◀️ All months, 🏠 Menu', 'the oldest can be given') from month;
select matches(tests.reply(tests.press(42, 'run_people:2026-10-01', 'admin')), 'Anna: 15 points \(Regulars, All\)', 'by person');
select is(tests.keyboard(tests.press(42, 'run_month:2026-11-01', 'admin')), '👥 Who gets how much | ◀️ All months, 🏠 Menu', 'one that is not over cannot');
select is((select count(*) from ledger.transfer where kind = 'monthly_bonus'), 0::bigint, 'nothing is posted');
select tests.press(42, 'run_month:2031-01-01', 'admin');
select is(tests.place(42, 'admin'), 'runs.months', 'a month that is none leads back');

select * from finish();
rollback;
