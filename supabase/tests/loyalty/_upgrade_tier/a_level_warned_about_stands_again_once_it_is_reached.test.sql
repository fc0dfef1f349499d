begin;
select plan(3);

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
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason, grace_until) select id, 'silver', '2026-01-01', 'upgrade', '2026-12-01' from anna;
select pg_temp.buy('1', 499999);
select is((select grace_until from loyalty.tier_period), '2026-12-01'::date, 'not yet');
select pg_temp.buy('2', 1);
select results_eq($$select tier_id, valid_to, grace_until from loyalty.tier_period$$, $$values ('silver', null::timestamptz, null::date)$$, 'the same period, no grace');
select is(pg_temp.told(7001, 'You keep the level <b>Silver</b>'), 1::bigint, 'told');

select * from finish();
rollback;
