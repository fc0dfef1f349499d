begin;
select plan(4);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select tests.press(42, d, 'admin') from unnest(array['dead_show:call:client:999', 'dead_show:update:gone', 'dead_drop:', 'dead_retry:call:x:1', 'dead_gone:update:client:12345678901234567890', 'dead:older']) d;
select is(tests.place(42, 'admin'), 'dead.list', 'every one');
select is_empty('select * from gateway.failures', 'is no failure');
select is_empty('select * from core.audit', 'and does nothing');
select is(tests.press(42, 'dead_drop:call:client:999', 'admin') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'but says so');

select * from finish();
rollback;
