begin;
select plan(4);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start'), tests.say(900, '/start', 'admin');
select tests.press(900, 'bc_new', 'admin');
select tests.say(900, repeat('x', 1025), 'admin');
select ok(tests.reply(tests.send(900, '{"photo": [{"file_id": "F", "file_unique_id": "U", "file_size": 9}]}', 'admin')) ~ '^⚠️ A caption holds 1,024 characters, and the text has 1,025', 'too long for a picture');
select is((select count(*) from media.item), 0::bigint, 'nothing is kept');
select tests.say(900, '◀️ Back', 'admin'), tests.say(900, 'short', 'admin');
select tests.send(900, '{"photo": [{"file_id": "F", "file_unique_id": "U", "file_size": 9}]}', 'admin');
select tests.say(900, 'Skip', 'admin');
select is((select b.text || ' ' || i.file_id || ' ' || i.purpose from outreach.broadcast b join media.item i on i.id = b.photo_id), 'short F broadcast', 'a short one goes with it');
select is(tests.reply(tests.press(900, 'bc_now:' || (select id from outreach.broadcast), 'admin')), core.text('error.photo_not_ready', 'en'), 'and waits until the client bot can send the picture');

select * from finish();
rollback;
