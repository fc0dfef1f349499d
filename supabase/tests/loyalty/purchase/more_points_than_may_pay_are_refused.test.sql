begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 60) made;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 61, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP319', null, 'than the client agreed to');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 51, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP319', null, 'than half of the bill');
select is_empty('select * from loyalty.purchase', 'nothing written');
select results_eq($$select s.status, ledger.balance(anna.id) from loyalty.spend s, anna$$, $$values ('ready', 40::bigint)$$, 'the consent stands');
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 50, p_spend_id => code.id) from shop, anna, boris, code$$, 'half of it may');

select * from finish();
rollback;
