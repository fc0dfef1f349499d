begin;
select plan(5);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select outreach.schedule(id, null, 4, 'test') from b;
select outreach.start_due(), outreach.feed();
update gateway.outbox set leased = true where chat_id = 7001;
select core.set_clock('2026-11-20 20:00+02');
select is(outreach.feed(), 0::bigint, 'nothing is handed over');
select is((outreach.count_recipients(id)).queued, 3::bigint, 'what is not being sent is taken back') from b;
select is((select string_agg(chat_id::text, ' ') from gateway.outbox), '7001', 'out of the outbox, too');
select core.set_clock('2026-11-21 10:00+02');
select is(outreach.feed(), 3::bigint, 'in the morning');
select is((select count(*) from gateway.outbox), 4::bigint, 'one call each');

select * from finish();
rollback;
