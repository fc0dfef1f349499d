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

select tests.press_about('ppl_block');
create temp table asked as select tests.say(42, 'plays tricks', 'admin') as got;
select people.block(tests.person(7), 'person:' || tests.person(43), 'quicker');
select matches(tests.replies(tests.press(42, tests.data_of(got, '⛔️ Block'), 'admin')), '^Another admin has done this already: Petro\.', 'told') from asked;
select is((select block_reason::text from people.person where telegram_id = 7), 'quicker', 'the first reason stays');
select is((select count(*) from core.audit where action = 'block.person'), 1::bigint, 'once on record');

select * from finish();
rollback;
