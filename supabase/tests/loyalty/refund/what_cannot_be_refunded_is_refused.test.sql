begin;
select plan(13);

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

create temp table bought as select pg_temp.buy('test:1', 100000, 40) as id;
create temp table done as select r.* from bought, pg_temp.refund(bought.id, 60000) r;
create temp table before as select count(*) as transfers, pg_temp.anna() as balance from ledger.transfer;
create function pg_temp.try(p_bill text, p_cashier text default 'vera', p_key text default 'other') returns text language sql as $$
  select format('select pg_temp.refund(%s, %s, %L, %L)', (select id from bought), p_bill, p_key, p_cashier)$$;
select throws_ok('select pg_temp.refund(-1, 1)', 'KP335', null, 'no such purchase');
select throws_ok(pg_temp.try('40001'), 'KP336', null, 'more than is left');
select throws_ok(pg_temp.try('0'), 'KP312', null, 'nothing');
select throws_ok(pg_temp.try('-5'), 'KP312', null, 'less than nothing');
select throws_ok(pg_temp.try('0.5'), 'KP312', null, 'half a kopeck');
select throws_ok(pg_temp.try('null'), 'KP312', null, 'no amount');
select throws_ok(pg_temp.try('1', 'oleh'), 'KP302', null, 'by somebody who does not work there');
update loyalty.staff set status = 'suspended' where person_id = pg_temp.who('vera');
select throws_ok(pg_temp.try('1'), 'KP303', null, 'by a suspended cashier');
update loyalty.staff set status = 'active' where person_id = pg_temp.who('vera');
select core.set_clock('2026-12-21 21:59:59+00');
select lives_ok(pg_temp.try('1'), 'the thirtieth day ends at midnight in Kyiv');
select core.set_clock('2026-12-21 22:00:00+00');
select throws_ok(pg_temp.try('1', p_key => 'late'), 'KP337', null, 'then it is too late');
select is((select count(*) from loyalty.refund), 2::bigint, 'only what was allowed was refunded');
select results_eq('select count(*) from ledger.transfer', 'select transfers from before', 'a kopeck moved no point, and nothing else did');
select is(pg_temp.anna(), (select balance from before), 'the balance stands');

select * from finish();
rollback;
