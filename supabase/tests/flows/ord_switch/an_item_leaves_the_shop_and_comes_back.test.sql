begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
select matches(tests.reply(tests.press(42, 'ord_switch:' || id || '.off', 'admin')), '⏸ Off sale', 'off') from item;
select tests.press(42, 'ord_switch:' || id || '.off', 'admin') from item;
select is((select count(*) from core.audit where action = 'withdraw.item'), 1::bigint, 'pressed twice, done once');
select tests.press(42, 'ord_stock:' || id, 'admin') from item;
select matches(tests.replies(tests.say(42, '12', 'admin')), 'Left: 12', 'its stock is changed all the same');
select is((select stock from orders.item), 12, 'kept');
select matches(tests.reply(tests.press(42, 'ord_switch:' || id || '.on', 'admin')), '▶️ On sale', 'and on again') from item;
select matches(tests.replies(tests.press(42, 'ord_switch:' || id || '.sideways', 'admin')), 'Catalogue', 'nothing else') from item;

select * from finish();
rollback;
