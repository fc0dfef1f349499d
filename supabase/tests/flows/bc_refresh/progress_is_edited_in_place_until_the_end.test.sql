begin;
select plan(14);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start'), tests.say(900, '/start', 'admin');
select tests.say(7001, '/start'), tests.say(7002, '/start');
create temp table b as select outreach.compose(tests.person(900), 'x') as id;
select outreach.schedule(id, null, 3, 'test') from b;
create function pg_temp.newest() returns text language sql as $$
  select o.method || coalesce(' ' || (o.payload ->> 'message_id'), '') || ' ' || split_part(o.payload ->> 'text', E'\n', 1) from gateway.outbox o
  where o.bot_id = 'admin' and o.priority = 5 order by o.id desc limit 1
$$;
create function pg_temp.report(p_message integer) returns void language sql as $$
  select tests.report(o.id, 'sent', jsonb_build_object('message_id', p_message), 'admin') from gateway.outbox o where o.bot_id = 'admin' and o.outcome is null
$$;
select pg_temp.report(1);
select is(flows.bc_refresh(), 0::bigint, 'nothing before it runs');
select outreach.start_due(), outreach.feed();
select is(flows.bc_refresh(), 1::bigint, 'then a message to who wrote it');
select is(pg_temp.newest(), 'sendMessage 📣 <b>Broadcast no. ' || id || '</b>: 📤 going out', 'a new one') from b;
select is(flows.bc_refresh(), 0::bigint, 'not again while it is being sent');
select pg_temp.report(55);
select is(flows.bc_refresh(), 0::bigint, 'nor while nothing changes');
select tests.report(o.id, 'sent') from gateway.outbox o where o.chat_id = 7001 and o.priority = 9;
select outreach.collect();
select is(flows.bc_refresh(), 1::bigint, 'one more was sent');
select is(pg_temp.newest(), 'editMessageText 55 📣 <b>Broadcast no. ' || id || '</b>: 📤 going out', 'which is edited in') from b;
select pg_temp.report(55);
select tests.press(900, 'bc_leave', 'admin');
select tests.report(o.id, 'sent') from gateway.outbox o where o.chat_id = 7002 and o.priority = 9;
select outreach.collect();
update flows.broadcast_live set closed = true;
select is(flows.bc_refresh(), 0::bigint, 'whoever went on to something else in that message is left in peace');
select tests.report(o.id, 'sent') from gateway.outbox o where o.bot_id = 'client' and o.priority = 9 and o.outcome is null;
select outreach.collect(), outreach.feed();
select is(flows.bc_refresh(), 1::bigint, 'until the end');
select is(pg_temp.newest(), 'sendMessage 📣 <b>Broadcast no. ' || id || '</b>: ✅ done', 'which comes as a new message') from b;
select pg_temp.report(56);
select is(flows.bc_refresh(), 0::bigint, 'once');
select ok(tests.reply(tests.press(900, 'bc_open:' || id, 'admin')) like '📣 <b>Broadcast no. ' || id || '</b>: ✅ done%Sent: <b>3</b> of 3%', 'looked at again') from b;
select is(flows.bc_refresh(), 1::bigint, 'the message that was pressed is the one from then on');
select is(flows.bc_refresh(), 0::bigint, 'and final');

select * from finish();
rollback;
