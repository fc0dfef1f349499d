begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
create function pg_temp.pressed(p_word text) returns jsonb language sql as $$ select tests.press(42, p_word || ':' || (select id from item), 'admin') $$;

create temp table card as select pg_temp.pressed('ord_edit') as got;
select ok(got::text like '%"ord_no_points:%' and got::text like '%"ord_no_stars:%' and got::text not like '%"ord_no_money:%', 'either of two prices may go') from card;
create temp table one as select pg_temp.pressed('ord_no_stars') as got;
select matches(tests.reply(got), 'Price: 50 points\n', 'one goes') from one;
select ok(got::text not like '%"ord_no_%', 'the last one is not offered') from one;
select matches(tests.replies(pg_temp.pressed('ord_no_points')), 'takes at least one price', 'nor can an old button take it');
select is((select price_points from orders.item), 50::bigint, 'it stays');
select matches(tests.reply(pg_temp.pressed('ord_handed')), '🤝 Handed over', 'it is no longer sent');
select matches(tests.reply(pg_temp.pressed('ord_handed')), '🤝 Handed over', 'pressed twice');
select is((select count(*) from core.audit where action = 'change.item'), 2::bigint, 'done once');
update orders.item set is_digital = true;
select ok(got::text not like '%ord_sent%' and got::text not like '%ord_set_money%', 'a digital one is neither sent nor sold for money')
from (select pg_temp.pressed('ord_edit') as got) d;

select * from finish();
rollback;
