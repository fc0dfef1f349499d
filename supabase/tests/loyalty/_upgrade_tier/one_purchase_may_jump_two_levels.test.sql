begin;
select plan(2);

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
select pg_temp.buy('1', 2000000);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'gold', 'from bronze to gold');
select is(pg_temp.told(7001, 'new level'), 1::bigint, 'one message');

select * from finish();
rollback;
