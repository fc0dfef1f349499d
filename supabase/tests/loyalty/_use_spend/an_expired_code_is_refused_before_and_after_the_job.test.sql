begin;
select plan(4);

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
create function pg_temp.buy(p_key text, p_bill bigint, p_points bigint default 0) returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, pg_temp.shop(), pg_temp.who('anna'), pg_temp.who('vera'), p_bill, p_points,
    p_spend_id => case when p_points > 0 then (loyalty.open_spend_code(pg_temp.who('anna'), p_points)).id end)).id$$;
create function pg_temp.refund(p_purchase bigint, p_bill numeric, p_key text default 'back', p_cashier text default 'vera') returns loyalty.refund
language sql volatile as $$select loyalty.refund(p_key, p_purchase, p_bill, pg_temp.who(p_cashier), 'returned')$$;

create temp table code as select * from loyalty.open_spend_code(pg_temp.who('anna'), 80);
create function pg_temp.try(p_spend bigint) returns text language sql as $$
  select format('select loyalty.purchase(''test:1'', %s, %s, %s, 10000, 30, p_spend_id => %s)', pg_temp.shop(), pg_temp.who('anna'), pg_temp.who('vera'), p_spend)$$;
select core.set_clock('2026-11-21 10:05+00');
select throws_ok(pg_temp.try((select id from code)), 'KP331', null, 'before the job');
select 'expired' from loyalty.expire_spends();
select throws_ok(pg_temp.try((select id from code)), 'KP331', null, 'after it');
create temp table asked as select * from loyalty.ask_spend(pg_temp.shop(), pg_temp.who('vera'), pg_temp.who('anna'), 10000, 30);
select throws_ok(pg_temp.try((select id from asked)), 'KP333', null, 'a request that waits for its yes');
select is(pg_temp.anna(), 100::bigint, 'no point was spent');

select * from finish();
rollback;
