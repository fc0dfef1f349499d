begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select results_eq($$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, 9007199254740991) q where q.rule in ('base', 'payable_share')$$,
  $$values (4503599627370::bigint), (45035996273704)$$, '5 % of 90071992547409.91, and half of it');
select core.set_setting('point_value_minor', '1', 'test');
select results_eq($$select q.points from anna, shop, loyalty.quote(anna.id, shop.id, 9007199254740991) q where q.rule in ('base', 'payable_share')$$,
  $$values (450359962737049::bigint), (4503599627370495)$$, 'in points of one minor unit');

select * from finish();
rollback;
