begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

create function pg_temp.sell_at(p_at timestamptz, p_bill numeric) returns bigint language sql volatile as $$
  select core.set_clock(p_at); select pg_temp.sell('at:' || p_at, p_bill)$$;
create function pg_temp.chart(p_day date default '2026-11-21') returns jsonb language sql as $$ select flows.rep_hours_chart(shop.id, p_day, 'en') -> '$chart' from shop$$;

-- Saturdays; in Kyiv it is three hours later than UTC until 25 October, then two.
select pg_temp.sell_at('2026-10-24 07:30+00', 10000);
select pg_temp.sell_at('2026-11-21 08:30+00', 30000);
select is(pg_temp.chart(), '{"title": "Sales by hour", "unit": "21 Nov 2026, ₴", "locale": "en", "bars": [{"label": "10", "value": 300}, {"label": "11", "value": 0},
  {"label": "12", "value": 0}, {"label": "13", "value": 0}, {"label": "14", "value": 0}, {"label": "15", "value": 0}]}', 'one day before is no habit');
select core.set_clock('2026-10-31 10:00+00');
select pg_temp.sell_at('2026-10-31 11:10+00', 5050), pg_temp.sell_at('2026-11-14 15:00+00', 4000), pg_temp.sell_at('2026-11-15 20:00+00', 99900);
select core.set_clock('2026-11-21 10:00+00');
select is(pg_temp.chart() ->> 'beside', 'Usual for this weekday', 'three are');
select is((select string_agg(concat_ws('/', b ->> 'label', b ->> 'value', b ->> 'beside'), ' ' order by o) from jsonb_array_elements(pg_temp.chart() -> 'bars') with ordinality v (b, o)),
  '10/300/33 11/0/0 12/0/0 13/0/17 14/0/0 15/0/0 16/0/0 17/0/13', 'by local hours, the same weekday only, an average of the days with sales');
select is(pg_temp.chart('2026-11-20'), null, 'without sales there is no picture');
select is(flows.rep_hours_chart(0, '2026-11-21', 'en'), null, 'nor of another partner');
select pg_temp.sell_at('2026-11-21 21:59:59+00', 100);
select is(pg_temp.chart() #>> '{bars,-1,label}', '23', 'a day has 23 o''clock');
select is(jsonb_array_length(pg_temp.chart('2026-11-15') -> 'bars'), 6, 'late hours have earlier ones beside them');

select * from finish();
rollback;
