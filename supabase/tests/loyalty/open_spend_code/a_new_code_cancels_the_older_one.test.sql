begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, pg_temp.who('vera'), 'cashier', 'test', core.now() from shop;
create function pg_temp.shop() returns bigint language sql as $$select partner_id from loyalty.staff where person_id = pg_temp.who('vera')$$;
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;

create temp table first as select * from loyalty.open_spend_code(pg_temp.who('anna'), 60);
create temp table second as select * from loyalty.open_spend_code(pg_temp.who('anna'), 100);
select is((select status from loyalty.spend where id = (select id from first)), 'cancelled', 'the first is over');
select is(pg_temp.anna(), 0::bigint, 'its points came back in time for the second');
select is((select count(*) from loyalty.spend where person_id = pg_temp.who('anna') and status = 'ready'), 1::bigint, 'one is open');
select core.set_clock('2026-11-21 10:06+00');
select loyalty.open_spend_code(pg_temp.who('anna'), 10);
select is((select status from loyalty.spend where id = (select id from second)), 'expired', 'one whose time was over has expired');
select is(pg_temp.anna(), 90::bigint, 'and its points are back, too');

select * from finish();
rollback;
