begin;
select plan(6);

select tests.sell_mug();

create temp table made as select * from tests.order_mug('test:1', p_way => 'stars');
select results_eq($$select status::text, pay_with, amount, currency, item_name, name, phone::text, address, refund from made$$,
  $$values ('new', 'stars', 50::bigint, 'XTR', 'Mug', 'anna', '+380501234567', 'Kyiv, 1', 'none')$$, 'what was ordered, at that price');
select is(tests.mugs(), 1, 'a piece less');
select results_eq($$select status::text, actor from orders.step$$, $$select 'new', 'person:' || tests.who('anna')$$, 'its history begins');
select results_eq($$select name, phone::text, address from orders.contact$$, $$values ('anna', '+380501234567', 'Kyiv, 1')$$, 'remembered for the next time');
select is((tests.order_mug('test:1', p_way => 'stars')).id, (select id from made), 'the same key is the same order');
select is(tests.mugs(), 1, 'and takes no further piece');

select * from finish();
rollback;
