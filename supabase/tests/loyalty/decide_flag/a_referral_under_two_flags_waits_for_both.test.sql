begin;
select plan(3);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner where name = 'Зерно';
create temp table cashier as select * from people.add_person('{"id": 7009}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, cashier.id, 'cashier', 'test', core.now() from shop, cashier;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create function pg_temp.buy(p_key text, p_person bigint, p_minor bigint default 1000) returns loyalty.purchase language sql as $$
  select p.* from shop, cashier, loyalty.purchase(p_key, shop.id, p_person, cashier.id, p_minor) p
$$;
create function pg_temp.told(p_user bigint, p_words text) returns bigint language sql as $$
  select count(*) from gateway.outbox o where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
create function pg_temp.referral() returns setof text language sql as $$
  select concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003, "language_code": "en"}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select pg_temp.buy('1', id) from boris;
create temp table purchase as select * from pg_temp.buy('2', (select id from clara), 10000);

select loyalty._raise_flag(id, '{"kind": "velocity", "detail": {}}') from purchase;
select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag where kind = 'referral_burst';
select results_eq('select pg_temp.referral()', $$values ('paid 100 50'), ('held 100 50')$$, 'the other flag is open');
select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag where kind = 'velocity';
select results_eq('select pg_temp.referral()', $$values ('paid 100 50'), ('paid 100 50')$$, 'now it is paid');
select is(ledger.balance((select id from anna)), 200::bigint, 'once');

select * from finish();
rollback;
