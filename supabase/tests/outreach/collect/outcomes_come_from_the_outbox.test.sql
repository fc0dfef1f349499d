begin;
select plan(6);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
select p.id from unnest('{5,6}'::int[]) n, lateral people.add_person(jsonb_build_object('id', 7000 + n, 'first_name', 'P')) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select outreach.schedule(id, null, 6, 'test') from b;
select outreach.start_due(), outreach.feed();
select is(outreach.collect(), 0::bigint, 'nothing is known yet');
select tests.report(o.id, case o.chat_id when 7001 then 'sent' when 7004 then 'unknown' when 7005 then 'retry' else 'dead' end, jsonb_build_object('error_code',
  case o.chat_id when 7002 then 403 when 7003 then 400 when 7005 then 500 end)) from gateway.outbox o where o.chat_id <> 7006;
delete from gateway.outbox where chat_id = 7006;
select is(outreach.collect(), 5::bigint, 'all but the one that is repeated');
select results_eq($$select r.status::text from outreach.recipient r order by r.person_id$$, array['sent', 'blocked', 'failed', 'unknown', 'handed', 'unknown'],
  'sent; 403; another refusal; cut off; repeated; deleted before anybody looked');
select is((select status from outreach.broadcast where outreach.feed() is not null), 'running', 'not done while one is on the way');
select tests.report(o.id, 'sent') from gateway.outbox o where o.chat_id = 7005;
select outreach.collect(), outreach.feed();
select is((select status || ' ' || (finished_at = core.now()) from outreach.broadcast), 'done true', 'done with the last');
select is((outreach.count_recipients(id)), row(6, 0, 0, 2, 1, 1, 2, 0)::outreach.counts, 'and counted') from b;

select * from finish();
rollback;
