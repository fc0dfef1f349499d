begin;
select plan(5);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start'), tests.say(900, '/start', 'admin');
create temp table b as select outreach.compose(tests.person(900), 'x') as id;
select tests.press(900, 'bc_when:' || id, 'admin') from b;
select is(tests.reply(tests.say(900, '28.03.2027 03:30', 'admin')), core.text('error.no_such_local_time', 'en'), 'the clock skips that hour');
select is(tests.place(900, 'admin'), 'broadcast.send:1', 'the question stands');
select tests.say(900, '20.11.2026, 23:15', 'admin');
select ok(tests.replies(tests.say(900, '1', 'admin')) ~ '^🌙 Broadcast no. [0-9]+ is set: 1 recipient\. Broadcasts go out between 10:00 and 20:00', 'and why is said');
select is((select scheduled_for from outreach.broadcast where status = 'scheduled'), '2026-11-20 23:15+02', 'the moment is kept');
select ok(tests.reply(tests.press(900, 'bc_open:' || id, 'admin')) ~ 'scheduled.*All clients.*Starts: 20 Nov 2026, 23:15', 'and shown') from b;

select * from finish();
rollback;
