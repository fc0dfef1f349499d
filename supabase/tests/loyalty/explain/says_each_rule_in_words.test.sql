begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select anna.id, 'gold', '2026-01-01 00:00+00'::timestamptz, 'manual' from anna;
select loyalty.award('test:1', 'birthday', anna.id, 1, null, 'test') from anna;
select core.set_setting('client_daily_cap_points', '60', 'test');
select core.set_setting('spend_minimum_points', '10', 'test');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 750, p_category => 'Tea & cakes') from shop;
select loyalty.add_earn_rule(shop.id, 'factor', 'test', 'Happy hours', p_factor_percent => 200, p_cap_points => 30) from shop;
select loyalty.add_earn_rule(null, 'visit', 'test', p_points => 2, p_lifetime_days => 10);
select results_eq($$select replace(e, U&'\00A0', ' ') from anna, shop, loyalty.explain(anna.id, shop.id, 123450, null, 0, '[{"category": "tea & cakes", "minor": 20000}]', 'en') e$$,
  $$values ('5% of 1,034.50 ₴: +51 points'), ('Tea &amp; cakes, 7.5% of 200 ₴: +15 points'), ('Level Gold, 125%: +16 points'),
    ('Happy hours, 200%: +66 points'), ('Happy hours, at most 30: −36 points'), ('Visit bonus: +2 points'),
    ('At most 60 a day at one partner, 0 given already: −2 points'), ('At most 60 a day at one partner, 0 given already: −52 points'),
    ('In all for the purchase: 60 points'), ('60 points are good until the end of 30 Nov 2027'),
    ('Points can pay 50% of 1,234.50 ₴: 617 points'), ('Level Gold, 10% more: +123 points'), ('There is 1 point in the wallet: −739'),
    ('Fewer than 10 cannot be spent: −1 point'), ('Points can pay at most: 0 points')$$, 'line by line');

select * from finish();
rollback;
