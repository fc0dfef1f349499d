begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');
select tests.say(43, '/start', 'admin');
update people.person set name = 'Petro' where telegram_id = 43;
insert into flows.admin (person_id, named_by, named_at) values (tests.person(43), tests.person(42), core.now());

create function pg_temp.ask() returns text language sql as $$select 'ppl_adjustment:' || a.id from loyalty.adjust(tests.person(7), 5000, 'Prize', tests.person(43)) a$$;
create temp table a as select pg_temp.ask() as data;
select is(tests.keyboard(tests.press(42, data, 'admin')), '✅ Approve, ✖️ Reject | ⚖️ Adjustments, 🏠 Menu', 'to decide') from a;
select is(tests.keyboard(tests.press(43, data, 'admin')), '✖️ Withdraw | ⚖️ Adjustments, 🏠 Menu', 'who asked may only withdraw') from a;
select is(tests.press(43, replace(data, 'ppl_adjustment', 'ppl_no'), 'admin') #>> '{answer,text}', 'Rejected, no points were moved', 'withdrawn') from a;
select matches(tests.reply(tests.press(42, replace(data, 'ppl_adjustment', 'ppl_yes'), 'admin')), '^✖️ Adjustment no\. \d+ is rejected.*Decided by Petro, 21 Nov 2026 10:00$', 'who comes second reads by whom') from a;
create temp table b as select pg_temp.ask() as data;
select core.set_clock('2026-11-23 10:00+02');
select matches(tests.reply(tests.press(42, replace(data, 'ppl_adjustment', 'ppl_yes'), 'admin')), '^⌛ Adjustment no\. \d+ found no second admin in time', 'too late') from b;
select is(ledger.balance(tests.person(7)), 0::bigint, 'no points were moved');

select * from finish();
rollback;
