begin;
select plan(1);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
select people.toggle_mute(id, 'news') from person where name = 'anna';
select people.block(id, 'test', 'fraud') from person where name = 'bob';
select gateway.set_reachable('client', 7003, 'blocked');
select gateway.set_reachable('partner', 7004, 'blocked');
create temp table eve as select id from people.add_person('{"id": 7005, "first_name": "eve"}');
select people.delete_person(id) from eve;

select results_eq($$select p.name from outreach.audience(null) a join person p on p.id = a.person_id$$, array['dan'],
  'news muted, blocked by an admin, the client bot blocked, data deleted; a blocked partner bot does not count');

select * from finish();
rollback;
