begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

create temp table call as select tests.queue(77) as id;
select tests.report(id, 'dead', '{"error_code": 400, "error": "Bad Request: <b> is open"}') from call;
select matches(tests.reply(tests.press(42, 'dead_show:call:client:' || id, 'admin')), E'To: nobody known.*Text: hello\n.*<code>400</code>: <code>Bad Request: &lt;b&gt; is open', 'looked at') from call;
select matches(tests.keyboard(tests.press(42, 'dead_drop:call:client:' || id, 'admin')), '^🗑 Yes, drop it for good', 'asked') from call;
select is((select count(*) from gateway.dead_letters), 1::bigint, 'still there');
select is(tests.press(42, 'dead_gone:call:client:' || id, 'admin') #>> '{answer,text}', '🗑 Dropped', 'dropped') from call;
select is((select count(*) from gateway.dead_letters) + (select count(*) from core.audit where action = 'drop.dead_letter'), 1::bigint, 'gone, and noted');

select * from finish();
rollback;
