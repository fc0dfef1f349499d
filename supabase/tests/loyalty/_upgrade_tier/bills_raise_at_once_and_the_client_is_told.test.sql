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
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 499999);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'bronze', 'a kopeck is missing');
select is(pg_temp.told(7001, 'new level'), 0::bigint, 'nothing to tell');
select pg_temp.buy('2', 1);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'silver', 'bills of 5000 together');
select is(pg_temp.told(7001, 'Your new level: <b>Silver</b>. Purchases now earn you 10 % more points.'), 1::bigint, 'told in their language');
select pg_temp.buy('3', 100);
select is(pg_temp.told(7001, 'new level'), 1::bigint, 'once');
select results_eq($$select tier_id, valid_from, valid_to, reason, grace_until from loyalty.tier_period$$,
  $$values ('silver', '2026-11-21 10:00+02'::timestamptz, null::timestamptz, 'upgrade', null::date)$$, 'dated');

select * from finish();
rollback;
