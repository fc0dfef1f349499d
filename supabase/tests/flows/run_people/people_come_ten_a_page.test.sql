begin;
select plan(3);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Regulars', 10, '2026-10-01'), ('All', 5, '2026-10-01');
select tests.say(1, '/start');
update people.person set created_at = '2026-09-01', name = first_name where true;

select tests.say(n, '/start') from generate_series(2, 13) n;
update people.person set created_at = '2026-09-01' where true;
create temp table page as select tests.press(42, 'run_people:2026-10-01', 'admin') as got;
select is(regexp_count(tests.reply(got), '15 points'), 10, 'ten') from page;
create temp table second as select tests.press(42, tests.data_of(got, 'More ▶️'), 'admin') as got from page;
select is(regexp_count(tests.reply(got), '15 points'), 4, 'and the rest') from second;
select is(tests.keyboard(got), '◀️ Sums by rule | ◀️ All months, 🏠 Menu', 'the last page has no next') from second;

select * from finish();
rollback;
