begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner where name = 'Зерно';
create temp table cashier as select * from people.add_person('{"id": 7009}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, cashier.id, 'cashier', 'test', core.now() from shop, cashier;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as $$
  select p.* from anna, shop, cashier, loyalty.purchase(p_key, shop.id, anna.id, cashier.id, p_minor) p
$$;
create function pg_temp.told(p_user bigint, p_words text) returns bigint language sql as $$
  select count(*) from gateway.outbox o where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 100);
create temp table purchase as select * from pg_temp.buy('2', 10000);
create temp table flag as select * from loyalty.flag;

select loyalty.decide_flag(id, true, 'person:1') from flag;
create temp table before as select count(*) as entries from ledger.entry;
select throws_ok($$select loyalty.decide_flag(id, false, 'person:2') from flag$$, 'KP346');
select throws_ok($$select loyalty.decide_flag(id, true, 'person:2') from flag$$, 'KP346');
select is((select decided_by from loyalty.flag), 'person:1', 'the first stands');
select is((select count(*) from ledger.entry), (select entries from before), 'the ledger is as it was');
select is((select count(*) from core.audit where action like '%.flag'), 1::bigint, 'one record');

select * from finish();
rollback;
