begin;
select plan(1);

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
create temp table purchase as select * from pg_temp.buy('1', (select id from boris));
select ledger.post_one('test:1', 'adjustment', ledger.open_wallet(anna.id), ledger.account_id('programme:bonuses'), 80, 'test') from anna;
update loyalty.purchase set refunded_minor = bill_minor;
select loyalty._take_back_referral(id, 'test') from purchase;
select is(ledger.balance((select id from anna)), -80::bigint, 'below zero');

select * from finish();
rollback;
