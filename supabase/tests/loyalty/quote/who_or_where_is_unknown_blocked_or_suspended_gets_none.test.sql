begin;
select plan(7);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select * from shop, loyalty.quote(999999999, shop.id, 10000)$$, 'KP310');
select throws_ok($$select * from shop, loyalty.quote(null, shop.id, 10000)$$, 'KP310');
select throws_ok($$select * from anna, loyalty.quote(anna.id, 999999999, 10000)$$, 'KP300');
select throws_ok($$select * from anna, loyalty.quote(anna.id, null, 10000)$$, 'KP300');
update loyalty.partner p set status = 'suspended' from shop where p.id = shop.id;
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000)$$, 'KP301');
select people.block(anna.id, 'test', 'fraud') from anna;
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000)$$, 'KP311');
select people.delete_person(anna.id) from anna;
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000)$$, 'KP310');

select * from finish();
rollback;
