begin;
select plan(8);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start', 'admin');
create temp table b as select outreach.compose(tests.person(900), 'x') as id;
select is(tests.reply(tests.press(900, w, 'admin')), 'There is no such broadcast. Open the list of broadcasts and choose from it.', w)
from unnest('{bc_open:0, bc_look:99999, bc_pause:x, bc_text, bc_who:1.5}'::text[]) w;
select is(tests.reply(tests.press(901, 'bc_open:' || id, 'admin')), (select core.text('admin.stranger', 'en', '{"chat": "901"}')), 'nobody but an admin') from b;
select is(tests.reply(tests.press(900, 'bc_pause:' || id, 'admin')), core.text('error.broadcast_moved_on', 'en'), 'a draft is not paused') from b;
select is((select count(*) from gateway.failures), 0::bigint, 'none of it is a failure');

select * from finish();
rollback;
