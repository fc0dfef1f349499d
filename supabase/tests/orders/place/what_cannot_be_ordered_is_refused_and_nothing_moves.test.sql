begin;
select plan(13);

select tests.sell_mug();

select throws_ok($$select orders.place('k', tests.who('anna'), 0, 'points', 'A', '+380501234567', 'Kyiv')$$, 'KP440', null, 'no such item');
select throws_ok($$select tests.order_mug('k', p_way => 'provider')$$, 'KP442', null, 'no payment provider here');
select throws_ok($$select tests.order_mug('k', p_way => 'cash')$$, 'KP442', null, 'no such way');
select throws_ok($$select tests.order_mug('k', p_address => ' ')$$, 'KP443', null, 'no address');
select throws_ok($$select orders.place('k', tests.who('anna'), tests.mug(), 'points', 'A', '12', 'Kyiv')$$, 'KP443', null, 'no phone');
select throws_ok($$select orders.place('k', 0, tests.mug(), 'points', 'A', '+380501234567', 'Kyiv')$$, 'KP310', null, 'nobody');
update orders.item set price_points = 501;
select throws_ok($$select tests.order_mug('k')$$, 'KP207', null, 'not enough points');
select orders.set_item_stock(tests.mug(), 0, 'test');
select throws_ok($$select tests.order_mug('k', p_way => 'stars')$$, 'KP441', null, 'sold out');
select orders.set_item_stock(tests.mug(), 9, 'test');
select orders.set_item_active(tests.mug(), false, 'test');
select throws_ok($$select tests.order_mug('k', p_way => 'stars')$$, 'KP440', null, 'off sale');
select is((select count(*) from orders.order), 0::bigint, 'no order was made');
select orders.set_item_active(tests.mug(), true, 'test');
select tests.order_mug('test:' || n, p_way => 'stars') from generate_series(1, 3) n;
select throws_ok($$select tests.order_mug('test:4', p_way => 'stars')$$, 'KP448', null, 'three unpaid ones are enough');
select throws_ok($$select tests.order_mug('test:1', 'petro', 'stars')$$, 'KP206', null, 'the key is somebody else''s order');
select is(tests.mugs(), 6, 'only orders took pieces');

select * from finish();
rollback;
