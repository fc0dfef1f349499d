begin;
select plan(6);

select tests.sell_mug();
select core.set_setting('admin_chat_id', '"42"', 'test');
create temp table stars as select id from tests.order_mug('test:1', p_way => 'stars');
create temp table points as select id from tests.order_mug('test:2', 'petro');
create temp table item as select tests.mug() as id;
select orders.change_item(id, '{"name": "Cup", "price_points": 10, "price_stars": 90, "needs_address": false}', 'test') from item;

select results_eq('select item_name, amount, currency, address from orders.order order by id',
  $$values ('Mug', 50::bigint, 'XTR', 'Kyiv, 1'), ('Mug', 450, 'points', 'Kyiv, 1')$$, 'as they were ordered');
select orders.invoice(id, tests.who('anna')) from stars;
select results_eq('select title, amount_minor from payments.invoice', $$values ('Mug', 50::bigint)$$, 'its invoice says what was ordered, at that price');
select tests.pay(7001, i, 'c1') from payments.invoice i;
select is((select status::text from orders.order where id = (select id from stars)), 'paid', 'that pays it');
select orders.pay_with_points(id, tests.who('petro')) from points;
select is(ledger.balance(tests.who('petro')), 50::bigint, 'so do the points of that time');
update orders.item set stock = 1;
select results_eq(format($$select o.item_name, o.amount, o.address from orders.place('test:3', tests.who('anna'), %s, 'stars', 'Anna', '+380501234567', 'Kyiv, 1') o$$, id),
  $$values ('Cup', 90::bigint, null::text)$$, 'the next one is as the item is now') from item;
select orders.cancel(id, 'person:0', 'Broken') from points;
select is(ledger.balance(tests.who('petro')), 500::bigint, 'what comes back is what was paid');

select * from finish();
rollback;
