begin;
select plan(6);

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

create temp table told as select count(*) as messages from gateway.outbox;
select loyalty.decide_flag(id, true, 'person:1') from flag;
select is(ledger.balance((select id from anna)), 0::bigint, 'nothing arrives');
select is((select sum(amount_left) from ledger.hold), 0::numeric, 'nothing is held');
select is((select points_taken_back from loyalty.purchase where key = '2'), 5::bigint, 'counted as taken back, so a refund takes no more');
select is((select sum(taken_back) from loyalty.earning), 5::numeric, 'of each earning');
select is((select count(*) from gateway.outbox), (select messages from told), 'no message');
select results_eq($$select action, subject from core.audit$$, $$select 'confirm.flag', 'flag:' || id from flag$$, 'audited');

select * from finish();
rollback;
