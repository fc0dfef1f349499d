begin;
select plan(14);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, pg_temp.who('vera'), 'cashier', 'test', core.now() from shop;
create function pg_temp.shop() returns bigint language sql as $$select partner_id from loyalty.staff where person_id = pg_temp.who('vera')$$;
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;
create function pg_temp.told(p_name text, p_bot text default 'client') returns text language sql as $$
  select o.payload ->> 'text' from gateway.outbox o join people.person p on p.telegram_id = o.chat_id
  where p.id = pg_temp.who(p_name) and o.bot_id = p_bot order by o.id desc limit 1$$;

create function pg_temp.ask(p_cashier text, p_client text, p_bill text, p_points text, p_receipt text default null) returns text language sql as $$
  select format('select loyalty.ask_spend(%s, %s, %s, %s, %s, %L)', pg_temp.shop(), pg_temp.who(p_cashier), coalesce(pg_temp.who(p_client), -1), p_bill, p_points, p_receipt)$$;
select throws_ok(pg_temp.ask('vera', 'anna', '0', '10'), 'KP312', null, 'no bill');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '1.5'), 'KP318', null, 'no whole points');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '0'), 'KP334', null, 'nothing to spend');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '51'), 'KP319', null, 'more than half of the bill');
select throws_ok(pg_temp.ask('vera', 'anna', '1000000', '101'), 'KP319', null, 'more than the wallet has');
select throws_ok(pg_temp.ask('vera', 'vera', '10000', '10'), 'KP321', null, 'the cashier''s own points');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10', repeat('9', 65)), 'KP325', null, 'a receipt that is too long');
select throws_ok(pg_temp.ask('oleh', 'anna', '10000', '10'), 'KP302', null, 'somebody who does not work there');
select throws_ok(pg_temp.ask('vera', 'nobody', '10000', '10'), 'KP310', null, 'nobody');
update loyalty.staff set status = 'suspended' where person_id = pg_temp.who('vera');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP303', null, 'a suspended cashier');
update loyalty.staff set status = 'active' where person_id = pg_temp.who('vera');
update people.person set blocked_at = core.now() where id = pg_temp.who('anna');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP311', null, 'a blocked client');
update people.person set blocked_at = null where id = pg_temp.who('anna');
update loyalty.partner set status = 'suspended' where id = pg_temp.shop();
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP301', null, 'a suspended partner');
select is_empty('select * from loyalty.spend', 'nothing was asked');
select is(pg_temp.told('anna'), null, 'and nobody');

select * from finish();
rollback;
