begin;
select plan(12);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, null, null, 0)$$, 'KP312', null, 'no bill');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 0, null, 0)$$, 'KP312', null, 'nothing');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, -1, null, 0)$$, 'KP312', null, 'less than nothing');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 99.5, null, 0)$$, 'KP312', null, 'a fraction');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 9007199254740992, null, 0)$$, 'KP312', null, '2^53');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 'NaN', null, 0)$$, 'KP312', null, 'not a number');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 'Infinity', null, 0)$$, 'KP312', null, 'infinity');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, null)$$, 'KP318', null, 'no points told');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, -1)$$, 'KP318', null, 'points below zero');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, 0.5)$$, 'KP318', null, 'half a point');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, 9007199254740992)$$, 'KP318', null, '2^53 points');
select throws_ok($$select * from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, 'NaN')$$, 'KP318', null, 'points that are not a number');

select * from finish();
rollback;
