begin;
select plan(8);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select throws_ok($$select outreach.schedule(id, null, 3, 'test') from b$$, 'KP555', null, 'another number');
select throws_ok($$select outreach.schedule(id, null, null, 'test') from b$$, 'KP555', null, 'no number');
select throws_ok($$select outreach.schedule(id, core.now() - interval '1 second', 4, 'test') from b$$, 'KP554', null, 'a moment that is past');
select throws_ok($$select outreach.schedule(id, core.now() + interval '2 years', 4, 'test') from b$$, 'KP554', null, 'one too far away');
select outreach.aim(id, '{"tag": "nobody"}') from b;
select throws_ok($$select outreach.schedule(id, null, 0, 'test') from b$$, 'KP557', null, 'nobody to write to');
select outreach.aim(id, '{"tag": null}') from b;
select is((select status from outreach.broadcast), 'draft', 'it stays a draft');
select outreach.schedule(id, null, 4, 'test') from b;
select is((select status || ' ' || (scheduled_for = core.now()) from outreach.broadcast), 'scheduled true', 'now is now');
select throws_ok($$select outreach.schedule(id, null, 4, 'test') from b$$, 'KP551', null, 'once');

select * from finish();
rollback;
