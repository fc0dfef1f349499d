begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(7001, '/start');
select tests.say(42, '/start', 'admin');
select tests.say(43, '/start', 'admin');
insert into flows.admin (person_id, named_by, named_at) values (tests.person(43), tests.person(42), core.now());
create temp table wallet as select ledger.balance(tests.person(7001)) as before;

select tests.press(42, 'ppl_adjust:' || tests.person(7001), 'admin');
select tests.say(42, '-999999', 'admin');
select is(tests.place(42, 'admin'), 'people.adjust:1', 'more than the wallet has: the question stays');
select tests.say(42, '2000', 'admin');
create temp table confirmation as select tests.say(42, 'a contest', 'admin') as said;
select is(ledger.balance(tests.person(7001)), before, 'nothing is given before it is confirmed') from wallet;
select tests.press(42, c ->> 'callback_data', 'admin')
from confirmation, jsonb_path_query(tests.payloads(said), '$[*].reply_markup.inline_keyboard[0][0]') c;
select is(status, 'pending', 'it waits') from loyalty.adjustment;
select tests.press(42, 'ppl_yes:' || id, 'admin') from loyalty.adjustment;
select is(status, 'pending', 'who asked does not approve it') from loyalty.adjustment;
select tests.press(7001, 'ppl_yes:' || id, 'admin') from loyalty.adjustment;
select is(status, 'pending', 'nor does who is no admin') from loyalty.adjustment;
select is(tests.press(43, 'ppl_yes:' || id, 'admin') #>> '{answer,text}', 'Posted', 'the second admin does') from loyalty.adjustment;
select is(tests.press(43, 'ppl_yes:' || id, 'admin') #>> '{answer,text}', 'Decided already, or out of time', 'once') from loyalty.adjustment;
select is(ledger.balance(tests.person(7001)) - before, 2000::bigint, 'the points came once') from wallet;

select * from finish();
rollback;
