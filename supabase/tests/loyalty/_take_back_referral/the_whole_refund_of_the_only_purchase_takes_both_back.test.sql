begin;
select plan(6);

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
create temp table purchase as select * from pg_temp.buy('1', (select id from boris));
update loyalty.purchase set refunded_minor = bill_minor;
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select pg_temp.referral()', $$values ('taken_back 100 50')$$, 'taken back');
select is(ledger.balance((select id from anna)) + ledger.balance((select id from boris)), 0::bigint, 'from both');
select is(pg_temp.told(7001, '100 points for the invitation were taken back'), 1::bigint, 'the inviter is told');
select is(pg_temp.told(7002, '50 points for the invitation were taken back'), 1::bigint, 'the friend is told');
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select pg_temp.referral()', $$values ('taken_back 100 50')$$, 'once');
select is(ledger.balance((select id from anna)), 0::bigint, 'nothing more');

select * from finish();
rollback;
