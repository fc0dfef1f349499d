begin;
select plan(8);

select tests.sell_mug();

select core.set_setting('admin_chat_id', '"42"', 'test');
create temp table made as select id from tests.order_mug('test:1');
select orders.pay_with_points(id, tests.who('anna')) from made;
delete from gateway.outbox;
select throws_ok(format('select orders.cancel(%s, %L, null, %s)', id, 'person:' || tests.who('petro'), tests.who('petro')), 'KP444', null, 'not another person''s') from made;
select results_eq($$select o.status::text, o.refund from made m, lateral orders.cancel(m.id, 'person:' || tests.who('anna'), null, tests.who('anna')) o$$,
  $$values ('cancelled', 'done')$$, 'cancelled');
select is((orders.cancel(id, 'person:' || tests.who('anna'), null, tests.who('anna'))).status::text, 'cancelled', 'pressed again') from made;
select is(ledger.balance(tests.who('anna')), 500::bigint, 'all points are back, once');
select is(tests.mugs(), 2, 'so is the piece');
select is(tests.told_all(7001), null, 'who did it need not be told');
select matches(tests.told_all(42), '^✖️ anna отменяет оплаченный заказ', 'the admins must');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
