begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table said as select array(select e from anna, shop, loyalty.explain(anna.id, shop.id, 10000, p_locale => 'en') e) as words;
create temp table boris as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris;
update core.setting set value = '1000' where key = 'default_earn_bp';
select is((select array(select e from loyalty.explain_quote(p.explanation, 'en') e) from loyalty.purchase p), (select s.words from said s), 'whatever holds now');

select * from finish();
rollback;
