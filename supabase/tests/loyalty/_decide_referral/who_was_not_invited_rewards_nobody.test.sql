begin;
select plan(2);

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
select pg_temp.buy('1', id) from anna;
select is_empty('select * from loyalty.referral', 'no referral');
select is_empty($$select * from ledger.transfer where kind = 'referral'$$, 'no points');

select * from finish();
rollback;
