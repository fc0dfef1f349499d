begin;
select plan(4);

select tests.sell_mug();

select results_eq($$select w.pay_with, w.amount, w.currency, w.missing from orders.item i, orders.ways(i, tests.who('anna')) w$$,
  $$values ('points', 450::bigint, 'points', 0::bigint), ('stars', 50, 'XTR', 0)$$, 'no money without a provider');
select core.set_setting('payment_provider_ready', 'true', 'test');
select results_eq($$select w.pay_with, w.amount, w.currency from orders.item i, orders.ways(i, tests.who('anna')) w$$,
  $$values ('points', 450::bigint, 'points'), ('stars', 50, 'XTR'), ('provider', 25000, 'UAH')$$, 'with one, money too');
update orders.item set price_stars = null, price_points = 700;
select results_eq($$select w.pay_with, w.missing from orders.item i, orders.ways(i, tests.who('anna')) w$$,
  $$values ('points', 200::bigint), ('provider', 0)$$, 'points that are missing are counted');
select core.set_setting('order_currency', '"CHF"', 'test');
select results_eq($$select w.pay_with from orders.item i, orders.ways(i, tests.who('anna')) w$$, $$values ('points')$$, 'a currency that no payment can have is no way');

select * from finish();
rollback;
