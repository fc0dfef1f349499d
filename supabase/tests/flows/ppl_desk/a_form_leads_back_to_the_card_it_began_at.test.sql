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

select tests.press_about('ppl_adjust');
select matches(tests.reply(tests.say(42, '✖️ Cancel', 'admin')), '^👤 <b>Anna</b>', 'cancelled');
select tests.press_about('ppl_block');
select tests.press(42, 'ppl_card:' || tests.person(43), 'admin');
create temp table asked as select tests.say(42, 'anything', 'admin') as got;
select matches(tests.reply(got), 'You began and did not finish: blocking', 'another card was opened meanwhile') from asked;
create temp table again as select tests.press(42, tests.data_of(got, '▶️ Continue'), 'admin') from asked;
select matches(tests.reply(tests.say(42, 'tricks', 'admin')), '^⛔️ Block <b>Anna</b>', 'it is still about the first') from again;

select * from finish();
rollback;
