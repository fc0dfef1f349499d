begin;
select plan(8);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
select throws_ok($$select outreach.compose((select id from person where name = 'anna'), '<b>x')$$, 'KP552', null, 'a tag that is not closed');
select throws_ok($$select outreach.compose((select id from person where name = 'anna'), 'x', null, 'Go')$$, 'KP553', null, 'a button without an address');
select throws_ok($$select outreach.compose((select id from person where name = 'anna'), 'x', null, 'Go', 'http://x.example')$$, 'KP553', null, 'an address without https');
select throws_ok($$select outreach.compose((select id from person where name = 'anna'), 'x', null, repeat('x', 65), 'https://x.example')$$, 'KP553', null, 'a label of 65 characters');
select is((select count(*) from outreach.broadcast), 0::bigint, 'nothing is written');
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x', null, 'Go', 'https://x.example') as id;
select lives_ok($$select outreach.rewrite(id, 'y') from b$$, 'a draft is rewritten');
select throws_ok($$select outreach.rewrite(id, 'y</i>') from b$$, 'KP552', null, 'under the same rules');
select throws_ok($$select outreach.rewrite(0, 'y')$$, 'KP550', null, 'a broadcast that there is not');

select * from finish();
rollback;
