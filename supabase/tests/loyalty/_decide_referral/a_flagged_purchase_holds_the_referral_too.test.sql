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
create function pg_temp.referral() returns setof text language sql as $$
  select concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
create temp table purchase as select * from pg_temp.buy('1', (select id from anna), 100000);
update loyalty.purchase set person_id = (select id from boris);
select loyalty._raise_flag(id, '{"kind": "velocity", "detail": {}}') from purchase;
select loyalty._decide_referral(p) from loyalty.purchase p;
select results_eq('select pg_temp.referral()', $$values ('held 100 50')$$, 'held');
select is((select count(*) from ledger.hold where status = 'open' and due_at is null and kind = 'referral'), 2::bigint, 'both sides wait for a decision');
select is(ledger.balance((select id from boris)), 0::bigint, 'nothing has arrived');

select * from finish();
rollback;
