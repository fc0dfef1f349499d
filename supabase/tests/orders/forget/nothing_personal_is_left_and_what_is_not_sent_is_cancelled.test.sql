begin;
select plan(5);

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

create temp table made as select id from pg_temp.place('test:1');
select orders.pay_with_points(id, pg_temp.who('anna')) from made;
create temp table other as select id from pg_temp.place('test:2', 'petro', 'stars');
select orders.forget(pg_temp.who('anna'));
select results_eq($$select status::text, name, phone::text, address from orders.order order by id$$,
  $$values ('cancelled', null::text, null::text, null::text), ('new', 'petro', '+380501234567', 'Kyiv, 1')$$, 'of that person alone');
select is((select person_id from orders.contact), pg_temp.who('petro'), 'no contact');
select is(ledger.balance(pg_temp.who('anna')), 500::bigint, 'the points are back in the wallet, which stays');
select is(pg_temp.stock(), 1, 'the piece is back');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
