begin;
select plan(8);

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

select core.set_setting('admin_chat_id', '"42"', 'test');
create temp table made as select id from pg_temp.place('test:1');
delete from gateway.outbox;
select throws_ok(format('select orders.pay_with_points(%s, %s)', id, pg_temp.who('petro')), 'KP444', null, 'another person''s order') from made;
select is((orders.pay_with_points(id, pg_temp.who('anna'))).status::text, 'paid', 'paid') from made;
select is((orders.pay_with_points(id, pg_temp.who('anna'))).status::text, 'paid', 'pressed again, it stays so') from made;
select is(ledger.balance(pg_temp.who('anna')), 50::bigint, 'the price left the wallet');
select is((select balance from ledger.account_balance where name = 'programme:orders'), 450::numeric, 'for the programme''s orders');
select results_eq($$select payload ->> 'text', payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}' from gateway.outbox where bot_id = 'admin'$$,
  $$select '🛍 Новый оплаченный заказ №' || id || ': Mug, 450 баллов. Клиент: anna, +380501234567.', 'ord_show:' || id from made$$, 'the admins read it once, with a way to it');
select throws_ok(format('select orders.pay_with_points(%s, %s)', (pg_temp.place('test:2', p_way => 'stars')).id, pg_temp.who('anna')), 'KP445', null, 'an order for Stars is not paid with points');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
