begin;
select plan(4);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start', 'admin');
create temp table b as select outreach.compose(tests.person(900), 'x') as id;
create temp table dropped as select tests.press(900, 'bc_drop:' || id, 'admin') as done from b;
select is(done #>> '{answer,text}', 'The draft is deleted.', 'said in a toast') from dropped;
select is(tests.place(900, 'admin'), 'broadcast.list', 'back to the list');
select is((select status from outreach.broadcast), 'cancelled', 'it goes nowhere');
select is(tests.reply(tests.press(900, 'bc_drop:' || id, 'admin')), core.text('error.broadcast_not_a_draft', 'en'), 'once') from b;

select * from finish();
rollback;
