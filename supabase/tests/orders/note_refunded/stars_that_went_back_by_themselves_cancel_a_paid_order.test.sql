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

create temp table made as select id from pg_temp.place('test:1', p_way => 'stars');
select orders.mark_paid(id, pg_temp.pay(id)) from made;
select results_eq($$select o.status::text, o.refund from made m, lateral orders.note_refunded(m.id) o$$, $$values ('cancelled', 'done')$$, 'cancelled');
select is(pg_temp.stock(), 2, 'the piece is back');
create temp table sent as select id from pg_temp.place('test:2', p_way => 'stars');
select orders.mark_paid(id, pg_temp.pay(id)) from sent;
select orders.move(id, 'shipped', 'person:0', null) from sent;
select is((orders.note_refunded(id)).status::text, 'shipped', 'what is sent stays sent') from sent;
select is(pg_temp.stock(), 1, 'its piece is gone');
select lives_ok($$select orders.note_refunded(0)$$, 'without an order, nothing');

select * from finish();
rollback;
