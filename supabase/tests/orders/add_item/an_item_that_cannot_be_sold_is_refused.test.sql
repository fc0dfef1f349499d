begin;
select plan(8);

select tests.sell_mug();

select is((select count(*) from core.audit where action = 'add.item' and actor = 'test'), 1::bigint, 'who added it is on record');
select throws_ok($$select orders.add_item('X', 'Y', null, null, null, null, true, false, null, 'test')$$, 'KP449', null, 'no price');
select throws_ok($$select orders.add_item('X', 'Y', 0, null, null, null, true, false, null, 'test')$$, 'KP449', null, 'a price of nothing');
select throws_ok($$select orders.add_item(repeat('x', 33), 'Y', 1, null, null, null, true, false, null, 'test')$$, 'KP449', null, 'too long a name');
select throws_ok($$select orders.add_item('X', 'Y', null, null, 100, null, false, true, null, 'test')$$, 'KP449', null, 'digital for money');
select throws_ok($$select orders.set_item_stock(tests.mug(), -1, 'test')$$, 'KP449', null, 'less than none');
select throws_ok($$select orders.set_item_active(0, true, 'test')$$, 'KP440', null, 'none of that number');
select is((orders.set_item_stock(tests.mug(), null, 'test')).stock, null, 'no end of them');

select * from finish();
rollback;
