begin;
select plan(8);

select core.set_clock('2026-11-20 12:00+02');
select core.set_setting('dispatch_messages_per_second', '10', 'test');
create temp table person as select p.id from generate_series(1, 100) n, lateral people.add_person(jsonb_build_object('id', 7000 + n, 'first_name', 'P')) p;
create temp table b as select outreach.compose(min(id), 'x', null, 'Go', 'https://x.example/') as id from person;
select outreach.schedule(id, null, 100, 'test') from b;
select outreach.start_due();
select is(outreach.feed(), 20::bigint, 'two seconds'' worth of calls');
select is(outreach.feed(), 0::bigint, 'no more while they stand ready');
select is((select count(*) from gateway.outbox o join outreach.recipient r on r.outbox_id = o.id and r.chat_id = o.chat_id and o.payload ->> 'chat_id' = r.chat_id::text
  where o.priority = 9 and o.bot_id = 'client' and r.status = 'handed'), 20::bigint, 'bulk mail of the client bot, each to its own chat');
select is((select payload - 'chat_id' from gateway.outbox limit 1),
  '{"text": "x", "parse_mode": "HTML", "reply_markup": {"inline_keyboard": [[{"text": "Go", "url": "https://x.example/"}]]}}', 'as it was written');
update gateway.outbox set leased = true, due_at = clock_timestamp() + '30 seconds';
select is(outreach.feed(), 20::bigint, 'what is being sent makes room');
update gateway.outbox set due_at = clock_timestamp() + '30 seconds', failures = 1, leased = false;
select is(outreach.feed(), 20::bigint, 'what waits to be repeated, too');
select core.set_setting('dispatch_messages_per_second', '3', 'test');
select is(outreach.feed(), 0::bigint, 'but never more than twenty seconds'' worth is on the way');
select is((outreach.count_recipients(id)), row(100, 40, 60, 0, 0, 0, 0, 0)::outreach.counts, 'and counted') from b;

select * from finish();
rollback;
