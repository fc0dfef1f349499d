begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

select core.set_setting('default_earn_bp', '5000', 'test');
create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 100) made;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 100000, 101, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP319', null,
  'what it will earn cannot be spent yet');
select is((select p.points_earned from shop, anna, boris, code, loyalty.purchase('k1', shop.id, anna.id, boris.id, 100000, 100, p_spend_id => code.id) p),
  450::bigint, 'the whole wallet can');
select is(ledger.balance(anna.id), 450::bigint, 'and is filled again') from anna;

select * from finish();
rollback;
