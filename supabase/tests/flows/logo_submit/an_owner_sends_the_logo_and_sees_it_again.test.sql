begin;
select plan(7);

insert into loyalty.partner (name) values ('Bean');
select tests.say(7107, '/start', 'partner');
select loyalty.add_staff(id, tests.person(7107), 'owner', 'admin') from loyalty.partner;
create temp table asked as select tests.press(7107, 'logo', 'partner') as result;
select matches(tests.reply(result), '^Send your logo') from asked;
select is(tests.methods(result), 'sendMessage', 'there is none to show') from asked;
select matches(tests.reply(tests.send(7107, '{"document": {"file_id": "D"}}', 'partner')), 'not a file');
select matches(tests.replies(tests.send(7107, '{"photo": [{"file_id": "L", "file_unique_id": "U"}]}', 'partner')), 'Your logo is saved');
select is((select (i.file_id, i.purpose)::text from loyalty.partner p join media.item i on i.id = p.logo_media_id), '(L,logo)');
select is(tests.place(7107, 'partner'), 'partner.home');
select is((select jsonb_agg(c -> 'photo') from jsonb_array_elements(tests.payloads(tests.press(7107, 'logo', 'partner'))) c where c ->> 'method' = 'sendPhoto'),
  '["L"]', 'next time it is shown first');

select * from finish();
rollback;
