begin;
select plan(7);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
select unalike(tests.keyboard(tests.press(1, 'menu')), '%Shop%', 'nothing on sale, no entry');
select matches(tests.reply(tests.say(1, '/shop')), '^🛍 There is nothing in the shop', 'the command says so');
select orders.add_item('Item ' || n, 'About', 10 * n, null, null, case when n = 1 then 0 else 5 end, false, false, null, 'test') from generate_series(1, 7) n;
select orders.add_item('Card only', 'About', null, null, 100, null, false, false, null, 'test');
select alike(tests.keyboard(tests.press(1, 'menu')), '%🛍 Shop%', 'with items there is one');
create temp table page as select tests.press(1, 'shop') as got;
select unalike(tests.reply(got), '%Card only%', 'what nobody can pay for here is not offered') from page;
select unalike(tests.reply(got), '%Item 1:%', 'six a page, what is sold out last') from page;
select alike(tests.keyboard(got), '%More ▶️%', 'and the rest a page on') from page;
select matches(tests.reply(tests.press(1, 'shop:6')), '• Item 1: sold out$', 'where it says that it is sold out');

select * from finish();
rollback;
