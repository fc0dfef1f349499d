begin;
select plan(6);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select outreach.schedule(id, '2026-11-20 19:59+02', 4, 'test') from b;
select is(outreach.start_due(), 0::bigint, 'its moment has not come');
select core.set_clock('2026-11-20 20:00+02');
select is(outreach.start_due(), 0::bigint, 'not in the evening (setting notice_to_hours)');
select core.set_clock('2026-11-21 09:59:59+02');
select is(outreach.start_due(), 0::bigint, 'nor in the early morning (setting notice_from_hours)');
select core.set_clock('2026-11-21 10:00+02');
select is(outreach.start_due(), 1::bigint, 'in daytime');
select is(outreach.start_due(), 0::bigint, 'once');
select results_eq($$select r.status::text, r.chat_id from outreach.recipient r order by r.person_id$$, $$select 'queued', 7000 + n::bigint from generate_series(1, 4) n$$,
  'everybody is a recipient, nothing is handed over');

select * from finish();
rollback;
