begin;
select plan(3);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');
select tests.say(43, '/start', 'admin');
update people.person set name = 'Petro' where telegram_id = 43;
insert into flows.admin (person_id, named_by, named_at) values (tests.person(43), tests.person(42), core.now());

select matches(tests.reply(tests.press(42, 'ppl_adjustments', 'admin')), 'No adjustment is waiting', 'none');
select loyalty.adjust(tests.person(7), 5000 + n, 'Prize', tests.person(43)) from generate_series(1, 9) n;
create temp table page as select tests.press(42, 'ppl_adjustments', 'admin') as got;
select is(regexp_count(tests.keyboard(got), '№'), 8, 'eight') from page;
select matches(tests.keyboard(tests.press(42, tests.data_of(got, 'More ▶️'), 'admin')), '^№\d+ · Anna · \+5,009 \| 👥 People', 'and the ninth') from page;

select * from finish();
rollback;
