begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'apr', 'admin')), '✅ All of them are decided', 'none');
select tests.say(u, '/start', 'partner') from generate_series(1, 9) u;
select loyalty.apply(tests.person(u), 'Shop ' || u, 'coffee', 'Kyiv', '+380501234567') from generate_series(1, 9) u;
create temp table page as select tests.press(42, 'apr', 'admin') as got;
select matches(tests.reply(got), 'Waiting for a decision: 9\..*<b>Shop 1</b>, coffee, Kyiv: since .*<b>Shop 8</b>', 'oldest first') from page;
select doesnt_match(tests.reply(got), 'Shop 9', 'eight of them') from page;
create temp table rest as select tests.press(42, tests.data_of(got, 'Newer ▶️'), 'admin') as got from page;
select matches(tests.keyboard(got), '^№\d+ Shop 9 \| ⏮ First page \| 🏠 Menu$', 'then the rest') from rest;
select matches(tests.reply(tests.press(42, 'apr:x', 'admin')), 'Shop 1<', 'a page that is none is the first');
select matches(tests.reply(tests.press(7, 'apr', 'admin')), 'for administrators only', 'strangers see nothing');

select * from finish();
rollback;
