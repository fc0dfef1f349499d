begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.partner (name) values ('Other');
insert into loyalty.location (partner_id, name, address, closed_at) select p.id, p.name, 'Main street 1', case p.name when 'Till' then core.now() end
from loyalty.partner p where p.name in ('Till', 'Other');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_location_id => l.id) from shop, anna, boris, loyalty.location l where l.name = 'Other'$$, 'KP323', null, 'another partner''s');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_location_id => l.id) from shop, anna, boris, loyalty.location l where l.name = 'Till'$$, 'KP323', null, 'closed');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
