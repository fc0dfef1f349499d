begin;
select plan(12);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select throws_ok($$select outreach.pause(id, 'test') from b$$, 'KP556', null, 'a draft is not paused');
select outreach.schedule(id, null, 4, 'test') from b;
select outreach.start_due(), outreach.feed();
update gateway.outbox set leased = true, due_at = clock_timestamp() + '30 seconds' where chat_id = 7002;
select outreach.pause(id, 'test') from b;
select is((select string_agg(chat_id::text, ' ') from gateway.outbox), '7002', 'the rest is withdrawn');
select is(outreach.feed(), 0::bigint, 'nothing is handed over');
select tests.report(o.id, 'sent') from gateway.outbox o;
select is(outreach.collect(), 1::bigint, 'what was being sent is counted');
select throws_ok($$select outreach.pause(id, 'test') from b$$, 'KP556', null, 'once');
select outreach.resume(id, 'test') from b;
select throws_ok($$select outreach.resume(id, 'test') from b$$, 'KP556', null, 'resumed once');
select is(outreach.feed(), 3::bigint, 'it goes on with those left');
select is((select count(*) from gateway.outbox), 4::bigint, 'nobody has two calls');
select outreach.cancel(id, 'test') from b;
select is((outreach.count_recipients(id)), row(4, 3, 0, 1, 0, 0, 0, 0)::outreach.counts, 'cancelled, three get nothing') from b;
select is(outreach.feed() + outreach.start_due(), 0::bigint, 'for good');
select throws_ok($$select outreach.cancel(id, 'test') from b$$, 'KP556', null, 'cancelled once');
select is((select string_agg(a.action, ', ' order by a.id) from core.audit a), 'schedule.broadcast, pause.broadcast, resume.broadcast, cancel.broadcast', 'and noted');

select * from finish();
rollback;
