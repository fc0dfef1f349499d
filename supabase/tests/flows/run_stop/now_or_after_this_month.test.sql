begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-10-20 12:00+02');
create temp table rule as select loyalty.add_bonus_rule(n, 10, 'test') as id, n as name from unnest(array['one', 'two']) n;
select core.set_clock('2026-11-20 12:00+02');
select tests.say(42, '/start', 'admin');
create temp table asked as select r.name, tests.press(42, 'run_when:' || r.id, 'admin') as got from rule r;
select matches(tests.reply(got), 'the rule “one” stop.*It is 11.2026 now', 'it asks when') from asked where name = 'one';
select is((select count(*) from loyalty.bonus_rule r where r.valid_to is null), 2::bigint, 'nothing has happened');
select matches(tests.reply(tests.press(42, tests.data_of(got, '📅 After this month'), 'admin')), '• one: 10 points', 'this month it still gives') from asked where name = 'one';
select is((select valid_to from loyalty.bonus_rule where name = 'one'), '2026-11-30'::date, 'and no other');
select matches(tests.reply(tests.press(42, tests.data_of(got, '⏹ At once, nothing for this month'), 'admin')), '<s>two</s>: from 10.2026 to 10.2026', 'at once') from asked where name = 'two';
select is((select count(*) from core.audit a where a.action = 'stop.bonus_rule' and a.actor = 'person:' || tests.person(42)), 2::bigint, 'who did it is on record');
select doesnt_match(tests.keyboard(tests.press(42, 'run_rule:' || id, 'admin')), 'Stop it', 'what is over is not stopped') from rule where name = 'two';
select matches(tests.replies(tests.press(42, 'run_stop:999999999.now', 'admin')), 'This rule is gone', 'a rule that is none');

select * from finish();
rollback;
