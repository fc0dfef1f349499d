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

create or replace function people.random_digits(p_length integer) returns text language sql volatile set search_path = '' as $$select '424242'$$;
select ledger.post_one('test:oleh', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('oleh')), 100, 'test');
select is((loyalty.open_spend_code(pg_temp.who('anna'), 10)).code, '424242', 'Anna has the only code there is');
select throws_ok($$select loyalty.open_spend_code(pg_temp.who('oleh'), 10)$$, 'KP101', null, 'twenty draws hit hers');
select is(ledger.balance(pg_temp.who('oleh')), 100::bigint, 'his points stay where they were');
select core.set_clock('2026-11-21 10:06+00');
select 'expired' from loyalty.expire_spends();
select is((loyalty.open_spend_code(pg_temp.who('oleh'), 10)).code, '424242', 'once hers has expired, it is his');

select * from finish();
rollback;
