begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('points_lifetime_months', '0', 'test');
select results_eq($$select e from anna, shop, loyalty.explain(anna.id, shop.id, 10000, p_locale => 'en') e limit 3$$,
  $$values (E'5% of 100\u00a0₴: +5 points'), ('In all for the purchase: 5 points'), (E'Points can pay 50% of 100\u00a0₴: 50 points')$$, 'points for ever');

select * from finish();
rollback;
