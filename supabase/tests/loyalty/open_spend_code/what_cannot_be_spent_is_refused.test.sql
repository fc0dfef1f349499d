begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, pg_temp.who('vera'), 'cashier', 'test', core.now() from shop;
create function pg_temp.shop() returns bigint language sql as $$select partner_id from loyalty.staff where person_id = pg_temp.who('vera')$$;
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;

select core.set_setting('spend_minimum_points', '20', 'test');
create function pg_temp.code(p_person text, p_points text) returns text language sql as $$
  select format('select loyalty.open_spend_code(%s, %s)', coalesce(pg_temp.who(p_person), -1), p_points)$$;
select throws_ok(pg_temp.code('anna', '101'), 'KP207', null, 'more than the wallet has');
select throws_ok(pg_temp.code('oleh', '20'), 'KP207', null, 'of nothing');
select throws_ok(pg_temp.code('anna', '19'), 'KP334', null, 'below the minimum');
select throws_ok(pg_temp.code('anna', '20.5'), 'KP318', null, 'no whole points');
select throws_ok(pg_temp.code('anna', '-1'), 'KP318', null, 'below nothing');
select throws_ok(pg_temp.code('anna', 'null'), 'KP318', null, 'none');
select throws_ok(pg_temp.code('nobody', '20'), 'KP310', null, 'nobody');
update people.person set blocked_at = core.now() where id = pg_temp.who('anna');
select throws_ok(pg_temp.code('anna', '20'), 'KP311', null, 'a blocked client');
select is(pg_temp.anna(), 100::bigint, 'nothing was put aside');
select is_empty('select * from loyalty.spend', 'nor consented to');

select * from finish();
rollback;
