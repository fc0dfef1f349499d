begin;
select plan(5);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create temp table b as select outreach.compose((select id from person where name = 'anna'), 'x', media.keep('admin', '{"file_id": "F", "file_unique_id": "U"}', 'broadcast')) as id;
select throws_ok($$select outreach.schedule(id, null, 4, 'test') from b$$, 'KP558', null, 'the client bot cannot send it yet');
select throws_ok($$select outreach.try_out(id, 7001) from b$$, 'KP558', null, 'nor try it out');
select is((select outreach.call(b, 'admin', 5) from outreach.broadcast b), '{"method": "sendPhoto", "payload": {"chat_id": 5, "parse_mode": "HTML", "photo": "F", "caption": "x"}}',
  'the bot that got it shows it');
select media.report(jsonb_build_array(jsonb_build_object('id', (select photo_id from outreach.broadcast), 'outcome', 'copied', 'path', 'broadcast/1.jpg', 'content_type', 'image/jpeg')));
select lives_ok($$select outreach.try_out(id, 7001) from b$$, 'then it may');
select is((select method || ' ' || priority || ' ' || (payload -> 'photo') from gateway.outbox where bot_id = 'client'), 'sendPhoto 5 {"$media": "broadcast/1.jpg"}', 'by its copy, and before bulk mail');

select * from finish();
rollback;
