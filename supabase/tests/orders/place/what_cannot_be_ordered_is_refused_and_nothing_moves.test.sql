begin;
select plan(13);

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

select throws_ok($$select orders.place('k', pg_temp.who('anna'), 0, 'points', 'A', '+380501234567', 'Kyiv')$$, 'KP440', null, 'no such item');
select throws_ok($$select pg_temp.place('k', p_way => 'provider')$$, 'KP442', null, 'no payment provider here');
select throws_ok($$select pg_temp.place('k', p_way => 'cash')$$, 'KP442', null, 'no such way');
select throws_ok($$select pg_temp.place('k', p_address => ' ')$$, 'KP443', null, 'no address');
select throws_ok($$select orders.place('k', pg_temp.who('anna'), pg_temp.item(), 'points', 'A', '12', 'Kyiv')$$, 'KP443', null, 'no phone');
select throws_ok($$select orders.place('k', 0, pg_temp.item(), 'points', 'A', '+380501234567', 'Kyiv')$$, 'KP310', null, 'nobody');
update orders.item set price_points = 501;
select throws_ok($$select pg_temp.place('k')$$, 'KP207', null, 'not enough points');
select orders.set_item_stock(pg_temp.item(), 0, 'test');
select throws_ok($$select pg_temp.place('k', p_way => 'stars')$$, 'KP441', null, 'sold out');
select orders.set_item_stock(pg_temp.item(), 9, 'test');
select orders.set_item_active(pg_temp.item(), false, 'test');
select throws_ok($$select pg_temp.place('k', p_way => 'stars')$$, 'KP440', null, 'off sale');
select is((select count(*) from orders.order), 0::bigint, 'no order was made');
select orders.set_item_active(pg_temp.item(), true, 'test');
select pg_temp.place('test:' || n, p_way => 'stars') from generate_series(1, 3) n;
select throws_ok($$select pg_temp.place('test:4', p_way => 'stars')$$, 'KP448', null, 'three unpaid ones are enough');
select throws_ok($$select pg_temp.place('test:1', 'petro', 'stars')$$, 'KP206', null, 'the key is somebody else''s order');
select is(pg_temp.stock(), 6, 'only orders took pieces');

select * from finish();
rollback;
