begin;
select plan(4);

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
create function pg_temp.referral() returns setof text language sql as $$
  select concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
select pg_temp.buy('1', id) from boris;
select people.delete_person((select id from boris));
create temp table again as select * from people.add_person('{"id": 7002}');
select people.attach_inviter(again.id, anna.invite_code) from anna, again;
create temp table before as select sum(amount) filter (where amount > 0) as points, count(*) from ledger.entry;
select pg_temp.buy('2', id) from again;
select results_eq('select pg_temp.referral()', $$values ('paid 100 50'), ('refused seen_before 0 0')$$, 'who deleted their data and came back is refused');
select set_eq($$select sum(amount) filter (where amount > 0), count(*) from ledger.entry$$, 'table before', 'the ledger is as it was');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter got one reward');
select is(ledger.balance((select id from again)), 0::bigint, 'the friend none');

select * from finish();
rollback;
