begin;
select plan(8);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean');
create temp table pic as select media.keep('partner', '{"file_id": "L", "file_unique_id": "l"}', 'logo') as logo,
  media.keep('partner', '{"file_id": "P", "file_unique_id": "p"}', 'promo') as photo;
select loyalty.set_logo(id, (select logo from pic), 'admin') from loyalty.partner;
create temp table promo as select loyalty.create_promo(id, 'T', 'Text', null, '2026-11-21', 'admin', (select photo from pic)) as id from loyalty.partner;
select loyalty.publish_promo(id, 'admin') from promo;
select tests.say(7109, '/start');
create function pg_temp.shown() returns jsonb language sql volatile as $$
  select tests.payloads(tests.press(7109, 'offer:' || (select id from promo))) -> -1
$$;
create function pg_temp.copy(p_id bigint) returns void language sql volatile as $$
  select media.report(jsonb_build_array(jsonb_build_object('id', p_id, 'outcome', 'copied', 'path', i.purpose || '.jpg',
    'content_type', 'image/jpeg', 'size', 9))) from media.item i where i.id = p_id
$$;

create temp table words as select pg_temp.shown() as call;
select is(call ->> 'method', 'editMessageText', 'without a copy it is words alone') from words;
select is(call ->> 'text', E'🎉 <b>T</b>\n\nText\n\n🏪 Bean\n📅 until 21 Nov 2026') from words;
select pg_temp.copy((select logo from pic));
select is(pg_temp.shown() -> 'photo', '{"$media": "logo.jpg"}', 'the logo stands in');
select pg_temp.copy((select photo from pic));
select is(pg_temp.shown() -> 'photo', '{"$media": "promo.jpg"}', 'the promo''s own picture goes first');
select is(pg_temp.shown() ->> 'method', 'sendPhoto');

select core.set_clock('2026-11-22 00:00+02');
select is(pg_temp.shown() ->> 'text', 'This offer is over. Have a look at the others.', 'at midnight it is over');
select matches(tests.reply(tests.press(7109, 'offer:abc')), 'This offer is over');
select is(tests.place(7109), 'client.registration:1', 'a form that was open stays open');

select * from finish();
rollback;
