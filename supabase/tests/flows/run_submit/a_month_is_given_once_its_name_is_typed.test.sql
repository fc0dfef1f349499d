begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Regulars', 10, '2026-10-01'), ('All', 5, '2026-10-01');
select tests.say(1, '/start');
update people.person set created_at = '2026-09-01', name = first_name where true;

select matches(tests.reply(tests.press(42, 'run_now:2026-10-01', 'admin')), 'write it: <code>10\.2026</code>', 'asked for by name');
select matches(tests.reply(tests.say(42, '11.2026', 'admin')), 'nothing was given', 'another month is not taken');
select is((select count(*) from ledger.transfer where kind = 'monthly_bonus'), 0::bigint, 'and nothing is posted');
select matches(tests.replies(tests.say(42, '10.2026', 'admin')), '^✅ The bonuses for 10\.2026 are given: 2 people, 30 points, took 1 s', 'given');
select is(ledger.balance(tests.person(1)), 115::bigint, 'the points are there');
select is((select count(*) from core.audit where action = 'run.monthly_bonus' and actor = 'person:' || tests.person(42)), 1::bigint, 'in the admin''s name');
select matches(tests.reply(tests.press(42, 'run_month:2026-10-01', 'admin')), E'Given on .*• Regulars: 2 people, 20 points', 'the result by rule');
select is(tests.press(42, 'run_now:2026-10-01', 'admin') #>> '{answer,text}', 'This month cannot be given now: it is done already, or not over.', 'not twice');
select matches(tests.reply(tests.press(42, 'run', 'admin')), E'✅ <b>Monthly bonuses</b>, 10\\.2026\n2 people, 30 points', 'in the list of runs');

select * from finish();
rollback;
