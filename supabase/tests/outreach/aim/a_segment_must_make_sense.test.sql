begin;
select plan(9);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x') as id;
select outreach.aim(id, '{"locale": "uk", "balance_from": 5}') from b;
select outreach.aim(id, '{"locale": null, "tag": "vip"}') from b;
select is((select (segment).tag || (segment).balance_from || coalesce((segment).locale, '-') from outreach.broadcast), 'vip5-', 'fields are set and taken away one by one');
select throws_ok(format($$select outreach.aim(id, %L) from b$$, s), 'KP559', null, s) from unnest(array[
  '{"locale": "de"}', '{"partner_id": 0}', '{"tier_id": "tin"}', '{"tag": "A B"}', '{"balance_to": 4}', '{"visited_from": "2026-11-02", "visited_before": "2026-11-02"}']) s;
select outreach.schedule(id, null, 4, 'test') from (select outreach.compose((select id from person where name = 'anna'), 'x') as id) c;
select throws_ok($$select outreach.aim(max(id), '{}') from outreach.broadcast$$, 'KP551', null, 'what is scheduled stays as it is');
select throws_ok($$select outreach.rewrite(max(id), 'z') from outreach.broadcast$$, 'KP551', null, 'its text, too');

select * from finish();
rollback;
