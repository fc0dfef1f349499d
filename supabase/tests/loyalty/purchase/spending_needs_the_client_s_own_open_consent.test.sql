begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

create temp table vera as select * from people.add_person('{"id": 7003}');
select loyalty.award('test:2', 'birthday', vera.id, 100, null, 'test') from vera;
create temp table hers as select made.* from vera, loyalty.open_spend_code(vera.id, 50) made;
create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 50) made;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 10) from shop, anna, boris$$, 'KP330', null, 'none');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 10, p_spend_id => hers.id) from shop, anna, boris, hers$$, 'KP332', null, 'somebody else''s');
select core.set_clock('2026-11-21 10:05+00');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 10, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP331', null, 'when its time is over');
select core.set_clock('2026-11-21 10:00+00');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 10, p_spend_id => code.id) from shop, anna, boris, code;
select throws_ok($$select loyalty.purchase('k2', shop.id, anna.id, boris.id, 10000, 10, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP333', null, 'a second time');
select is((select count(*) from loyalty.purchase), 1::bigint, 'one purchase');

select * from finish();
rollback;
