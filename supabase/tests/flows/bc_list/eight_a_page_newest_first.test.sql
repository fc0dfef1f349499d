begin;
select plan(4);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start', 'admin');
select is(tests.keyboard(tests.press(900, 'bc', 'admin')), '➕ New broadcast | 🏠 Menu', 'none yet');
select outreach.compose(tests.person(900), '<b>Text</b>' || chr(10) || n) from generate_series(1, 9) n;
create temp table page as select tests.press(900, 'bc', 'admin') as shown;
select ok(tests.keyboard(shown) ~ '^📝 №[0-9]+ Text 9 \| .* Text 2 \| Older ▶️ \| ', 'eight, their tags left out') from page;
select ok(tests.keyboard(tests.press(900, tests.data_of(shown, 'Older ▶️'), 'admin')) ~ '^📝 №[0-9]+ Text 1 \| ➕', 'then the rest') from page;
select outreach.cancel(min(id), 'test') from outreach.broadcast;
select ok(tests.keyboard(tests.press(900, tests.data_of(shown, 'Older ▶️'), 'admin')) ~ '^✖️ №', 'with a sign of how it stands') from page;

select * from finish();
rollback;
