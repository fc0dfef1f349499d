begin;
select plan(6);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create function pg_temp.send(p_people bigint) returns bigint language plpgsql as $$
declare v_id bigint := outreach.compose((select id from person where name = 'anna'), 'x');
begin
  perform outreach.schedule(v_id, null, p_people, 'test');
  perform outreach.start_due(), outreach.feed();
  perform tests.report(o.id, case when o.chat_id = 7004 then 'dead' else 'sent' end) from gateway.outbox o where o.outcome is null;
  perform outreach.collect();
  perform outreach.feed();
  return v_id;
end $$;
select core.set_setting('broadcast_cap_days', '2', 'test');
create temp table b as select pg_temp.send(4) as id;
select is((outreach.count_recipients(id)).sent, 3::bigint, 'three got the first') from b;
select core.set_clock('2026-11-22 11:59+02');
select is(outreach.audience_size(null), row(1::bigint, 3::bigint), 'whom it failed to reach may have another, three have had theirs');
update b set id = pg_temp.send(1);
select is((select string_agg(p.name || ' ' || r.status || coalesce(' ' || r.reason, ''), ', ' order by p.name) from outreach.recipient r join b on b.id = r.broadcast_id join person p on p.id = r.person_id),
  'anna skipped cap, bob skipped cap, cat skipped cap, dan failed', 'those skipped are listed, so they are counted');
select is((select status from outreach.broadcast where id = (select id from b)), 'done', 'and hold nothing up');
select core.set_clock('2026-11-22 12:00+02');
select is((outreach.audience_size(null)).o_people, 4::bigint, 'two days later');
select core.set_setting('broadcast_cap_days', '0', 'test');
select core.set_clock('2026-11-20 12:00+02');
select is((outreach.audience_size(null)).o_people, 4::bigint, '0 days: no cap');

select * from finish();
rollback;
