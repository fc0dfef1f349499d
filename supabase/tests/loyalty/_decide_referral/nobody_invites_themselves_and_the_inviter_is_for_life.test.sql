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
create temp table clara as select * from people.add_person('{"id": 7003}');
select ok(not people.attach_inviter(anna.id, anna.invite_code), 'not oneself') from anna;
select throws_ok($$update people.person set inviter_id = id where id = (select id from anna)$$, '23514', null, 'not by hand either');
select ok(not people.attach_inviter(boris.id, clara.invite_code), 'not a second inviter') from boris, clara;
select is((select inviter_id from people.person where id = (select id from boris)), (select id from anna), 'the first stays');
select people.delete_person((select id from anna));
create temp table again as select * from people.add_person('{"id": 7001}');
select ok(not people.attach_inviter(again.id, anna.invite_code), 'nor by the code of one''s own deleted self') from anna, again;
select is((select inviter_id from people.person where id = (select id from again)), null, 'nobody invited them');

select * from finish();
rollback;
