begin;
select plan(3);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table eve as select id from people.add_person('{"id": 7005, "first_name": "eve"}');
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select outreach.schedule(id, null, 5, 'test') from b;
select outreach.start_due();
select people.toggle_mute(id, 'news') from person where name = 'anna';
select people.block(id, 'test', 'fraud') from person where name = 'bob';
select gateway.set_reachable('client', 7003, 'blocked');
select outreach.forget(id), people.delete_person(id) from eve;
select is(outreach.feed(), 5::bigint, 'all are passed');
select is((select string_agg(r.status || coalesce(' ' || r.reason, '') || coalesce(' ' || r.chat_id, ''), ', ' order by r.person_id) from outreach.recipient r),
  'skipped mute 7001, skipped gone 7002, skipped unreachable 7003, handed 7004, skipped gone', 'one gets it; of the deleted not even the chat is known');
select is((select string_agg(o.chat_id::text, ' ') from gateway.outbox o), '7004', 'one call');

select * from finish();
rollback;
