begin;
select plan(23);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean');
select tests.say(7102, '/start', 'partner');
select loyalty.add_staff(id, tests.person(7102), 'owner', 'admin') from loyalty.partner;
select tests.press(7102, 'promo_new', 'partner');
create function pg_temp.refused(p_content jsonb, p_why text, p_what text) returns setof text language plpgsql volatile as $$
declare
  v_before text := tests.draft(7102, 'partner') || tests.place(7102, 'partner');
begin
  return next matches(tests.replies(tests.send(7102, p_content, 'partner')), p_why, p_what);
  return next is(tests.draft(7102, 'partner') || tests.place(7102, 'partner'), v_before, p_what || ': the question stands');
end $$;

select pg_temp.refused('{"photo": [{"file_id": "A", "file_unique_id": "U"}], "caption": "Title"}', 'for the title, as text', 'a photo for the title');
select pg_temp.refused(jsonb_build_object('text', repeat('x', 81)), 'up to 80 characters', 'a long title');
select pg_temp.refused(jsonb_build_object('text', repeat('🎁', 41)), 'up to 80 characters', 'a title of emoji, which count twice');
select tests.say(7102, 'Title', 'partner');
select pg_temp.refused('{"photo": [{"file_id": "A", "file_unique_id": "U"}]}', 'for the terms, as text', 'a photo for the terms');
select pg_temp.refused(jsonb_build_object('text', repeat('🎁', 351)), 'up to 700 characters', 'long terms of emoji');
select tests.say(7102, 'Terms', 'partner');
select pg_temp.refused('{"document": {"file_id": "D", "mime_type": "image/png"}}', 'not a file', 'a photo as a file');
select pg_temp.refused('{"photo": [{"file_id": "A", "file_unique_id": "U", "file_size": 20971520}]}', 'at most 10 MB', 'a photo of 20 MB');
select pg_temp.refused('{"photo": [{"file_id": "A", "file_unique_id": "U"}], "media_group_id": "7"}', 'not an album', 'an album');
select tests.say(7102, 'Skip', 'partner');
select pg_temp.refused('{"text": "20.11.2026"}', 'today or later', 'a start that is past');
select tests.say(7102, '01.12.2026', 'partner');
select pg_temp.refused('{"text": "30.11.2026"}', 'cannot end before it starts', 'an end before the start');
select pg_temp.refused('{"text": "soon"}', 'as DD.MM.YYYY', 'no date');
select is((select count(*) from loyalty.promo) + (select count(*) from media.item), 0::bigint, 'nothing was made or kept');

select * from finish();
rollback;
