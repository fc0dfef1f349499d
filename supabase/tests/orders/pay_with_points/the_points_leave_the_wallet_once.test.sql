begin;
select plan(8);

select tests.sell_mug();

select core.set_setting('admin_chat_id', '"42"', 'test');
create temp table made as select id from tests.order_mug('test:1');
delete from gateway.outbox;
select throws_ok(format('select orders.pay_with_points(%s, %s)', id, tests.who('petro')), 'KP444', null, 'another person''s order') from made;
select is((orders.pay_with_points(id, tests.who('anna'))).status::text, 'paid', 'paid') from made;
select is((orders.pay_with_points(id, tests.who('anna'))).status::text, 'paid', 'pressed again, it stays so') from made;
select is(ledger.balance(tests.who('anna')), 50::bigint, 'the price left the wallet');
select is((select balance from ledger.account_balance where name = 'programme:orders'), 450::numeric, 'for the programme''s orders');
select results_eq($$select payload ->> 'text', payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}' from gateway.outbox where bot_id = 'admin'$$,
  $$select '🛍 Новый оплаченный заказ №' || id || ': Mug, 450 баллов. Клиент: anna, +380501234567.', 'ord_show:' || id from made$$, 'the admins read it once, with a way to it');
select throws_ok(format('select orders.pay_with_points(%s, %s)', (tests.order_mug('test:2', p_way => 'stars')).id, tests.who('anna')), 'KP445', null, 'an order for Stars is not paid with points');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
