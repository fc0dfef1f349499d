begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'par', 'admin')), 'None yet', 'none at first');
insert into loyalty.partner (name, city, status) select 'Shop' || n, case when n = 1 then 'Lviv' end, case when n = 2 then 'suspended' else 'active' end from generate_series(1, 9) n;
create temp table page as select tests.press(42, 'par', 'admin') as got;
select matches(tests.reply(got), 'In all: 9, of them suspended: 1', 'how many') from page;
select is(tests.keyboard(got), '🟢 Shop1 · Lviv | ⏸ Shop2 | 🟢 Shop3 | 🟢 Shop4 | 🟢 Shop5 | 🟢 Shop6 | 🟢 Shop7 | 🟢 Shop8 | More ▶️ | 🏠 Menu', 'eight a page') from page;
create temp table rest as select tests.press(42, tests.data_of(got, 'More ▶️'), 'admin') as got from page;
select is(tests.keyboard(got), '🟢 Shop9 | ⏮ From the first | 🏠 Menu', 'then the rest') from rest;
select matches(tests.reply(tests.press(42, tests.data_of(got, '🟢 Shop9'), 'admin')), '^🏪 <b>Shop9</b>', 'a button to each') from rest;
select is(tests.keyboard(tests.press(42, 'par:x', 'admin')), (select tests.keyboard(got) from page), 'edited data shows the first page');

select * from finish();
rollback;
