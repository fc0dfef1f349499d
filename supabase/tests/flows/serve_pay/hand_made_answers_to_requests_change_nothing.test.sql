begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('300', '20') as id;
select matches(tests.reply(tests.press(7004, 'sp_yes:' || id)), 'for another client or partner', 'another client''s yes') from asked;
select matches(tests.reply(tests.press(7004, 'sp_no:' || id)), 'for another client or partner', 'and no') from asked;
select matches(tests.reply(tests.press(7003, 'serve_plain:' || id, 'partner')), 'for another client or partner', 'another cashier goes on') from asked;
select matches(tests.reply(tests.press(7003, 'serve_cancel:' || id, 'partner')), 'for another client or partner', 'or takes it back') from asked;
create temp table edited as select v.bot, v.data, tests.press(case v.bot when 'client' then 7001 else 7002 end, v.data, v.bot) as r
from (values ('client', 'sp_yes'), ('client', 'sp_yes:x'), ('client', 'sp_yes:999999999'), ('client', 'sp_no:-1'), ('client', 'sp_no:999999999'), ('client', 'spend_take:0x1'), ('client', 'spend_cancel:x'),
  ('client', 'claim:1'), ('client', 'claim:x-y'), ('client', 'unclaim:x'), ('partner', 'serve_plain:x'), ('partner', 'serve_plain:999999999'), ('partner', 'serve_cancel:'),
  ('partner', 'serve_undo:x'), ('partner', 'serve_ask:1'), ('partner', 'serve_some'), ('partner', 'serve_code:1'), ('partner', 'ap_yes:x'), ('partner', 'ap_no:999999999'),
  ('partner', 'refund_pick:x')) v (bot, data);
select is_empty($$select bot, data, r from edited where r #>> '{answer,text}' is distinct from 'This menu has expired, here is a fresh one.'$$, 'edited data is stale');
select is((select status from loyalty.spend where id = asked.id), 'asked', 'the request still waits') from asked;
select is(tests.balance(), 400::bigint, 'no point moved');
select is_empty('select from gateway.failures', 'and nothing failed');

select * from finish();
rollback;
