begin;
select plan(8);

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

create temp table code as select * from loyalty.open_spend_code(pg_temp.who('anna'), 60);
create function pg_temp.find(p_cashier text, p_code text) returns text language sql as $$select format('select loyalty.find_spend(%L, %s, %s)', p_code, pg_temp.shop(), pg_temp.who(p_cashier))$$;
select results_eq($$select id, person_id, points from loyalty.find_spend((select code from code), pg_temp.shop(), pg_temp.who('vera'))$$,
  'select id, person_id, points from code', 'whose it is, and how many points');
select throws_ok(pg_temp.find('oleh', (select code from code)), 'KP302', null, 'staff only');
select throws_ok(pg_temp.find('vera', '12345'), 'KP330', null, 'no code');
select throws_ok(pg_temp.find('vera', null), 'KP330', null, 'nothing');
update loyalty.partner set status = 'suspended' where id = pg_temp.shop();
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP301', null, 'not at a suspended partner''s');
update loyalty.partner set status = 'active' where id = pg_temp.shop();
select core.set_clock('2026-11-21 10:05+00');
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP331', null, 'its time is over, though no job was here');
select is(loyalty.expire_spends(), 1::bigint, 'then it was');
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP330', null, 'and the digits mean nothing any more');

select * from finish();
rollback;
