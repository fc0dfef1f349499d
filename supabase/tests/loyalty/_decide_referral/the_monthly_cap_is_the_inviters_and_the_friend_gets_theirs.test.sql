begin;
select plan(5);

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
create temp table clara as select * from people.add_person('{"id": 7003, "language_code": "en"}');
create temp table dora as select * from people.add_person('{"id": 7004, "language_code": "en"}');
select people.attach_inviter(f.id, anna.invite_code) from anna, (select id from clara union all select id from dora) f;
select core.set_setting('referral_monthly_cap', '1', 'test');
select core.set_clock('2026-10-31 23:59+02');
select pg_temp.buy('1', id) from boris;
select pg_temp.buy('2', id) from clara;
select results_eq('select pg_temp.referral()', $$values ('paid 100 50'), ('refused monthly_cap 0 50')$$, 'the second of the month');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter got the first');
select is(ledger.balance((select id from clara)), 50::bigint, 'the friend is not to blame');
select is(pg_temp.told(7001, 'Points are given for 1 invitation a month'), 1::bigint, 'the inviter is told why');
select core.set_clock('2026-11-01 00:00+02');
select pg_temp.buy('3', id) from dora;
select is(ledger.balance((select id from anna)), 200::bigint, 'the month turns in the programme''s zone');

select * from finish();
rollback;
