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

create temp table asked as select * from loyalty.ask_spend(pg_temp.shop(), pg_temp.who('vera'), pg_temp.who('anna'), 20000, 60);
create function pg_temp.confirm(p_name text) returns text language sql as $$select format('select loyalty.confirm_spend(%s, %s)', (select id from asked), pg_temp.who(p_name))$$;
select throws_ok(pg_temp.confirm('oleh'), 'KP332', null, 'another person''s');
select throws_ok($$select loyalty.confirm_spend(-1, pg_temp.who('anna'))$$, 'KP330', null, 'none');
update people.person set blocked_at = core.now() where id = pg_temp.who('anna');
select throws_ok(pg_temp.confirm('anna'), 'KP311', null, 'blocked since');
update people.person set blocked_at = null where id = pg_temp.who('anna');
select ledger.post_one('test:take', 'adjustment', ledger.open_wallet(pg_temp.who('anna')), ledger.account_id('programme:bonuses'), 50, 'test');
select throws_ok(pg_temp.confirm('anna'), 'KP207', null, 'the points are gone since');
select core.set_clock('2026-11-21 10:03+00');
select throws_ok(pg_temp.confirm('anna'), 'KP331', null, 'at its last moment it is over, before any job');
select 'expired' from loyalty.expire_spends();
select throws_ok(pg_temp.confirm('anna'), 'KP331', null, 'and after it');
select is(pg_temp.anna(), 50::bigint, 'nothing was put aside');
select is(pg_temp.told('vera', 'partner'), E'anna: time is over, 60 points for the bill of 200\u00A0₴ were not taken. Ask again if need be.', 'the cashier knows');

select * from finish();
rollback;
