begin;
select plan(4);

create temp table who as
select v.name, p.id from (values (7001, 'anna'), (7002, 'petro')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from who where name = p_name';
select core.set_clock('2026-11-20 12:00+02');
select 'given' from who, lateral ledger.post_one('test:' || who.id, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(who.id), 500, 'test');
create temp table item as select orders.add_item('Mug', 'Blue', 450, 50, 25000, 2, true, false, null, 'test') as id;
create function pg_temp.item() returns bigint language sql as 'select id from item';
create function pg_temp.place(p_key text, p_name text default 'anna', p_way text default 'points', p_address text default 'Kyiv, 1') returns orders.order
language sql as $f$select orders.place(p_key, pg_temp.who(p_name), pg_temp.item(), p_way, p_name, '+380501234567', p_address)$f$;
create function pg_temp.stock() returns integer language sql as 'select stock from orders.item';
create function pg_temp.pay(p_order bigint, p_amount bigint default 50) returns bigint language sql as $f$
  insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, telegram_id, purpose, order_id, status, matched_by)
  values ('telegram', 'client:' || gen_random_uuid(), p_amount, 'XTR', core.now(), core.now(), 7001, 'order', p_order, 'matched', 'invoice') returning id
$f$;
create function pg_temp.told(p_chat bigint) returns text language sql as $f$
  select string_agg(payload ->> 'text', ' // ' order by id) from gateway.outbox where chat_id = p_chat
$f$;

select results_eq($$select w.pay_with, w.amount, w.currency, w.missing from orders.item i, orders.ways(i, pg_temp.who('anna')) w$$,
  $$values ('points', 450::bigint, 'points', 0::bigint), ('stars', 50, 'XTR', 0)$$, 'no money without a provider');
select core.set_setting('payment_provider_ready', 'true', 'test');
select results_eq($$select w.pay_with, w.amount, w.currency from orders.item i, orders.ways(i, pg_temp.who('anna')) w$$,
  $$values ('points', 450::bigint, 'points'), ('stars', 50, 'XTR'), ('provider', 25000, 'UAH')$$, 'with one, money too');
update orders.item set price_stars = null, price_points = 700;
select results_eq($$select w.pay_with, w.missing from orders.item i, orders.ways(i, pg_temp.who('anna')) w$$,
  $$values ('points', 200::bigint), ('provider', 0)$$, 'points that are missing are counted');
select core.set_setting('order_currency', '"CHF"', 'test');
select results_eq($$select w.pay_with from orders.item i, orders.ways(i, pg_temp.who('anna')) w$$, $$values ('points')$$, 'a currency that no payment can have is no way');

select * from finish();
rollback;
