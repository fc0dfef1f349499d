begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select matches(tests.reply(tests.press(7003, 'rep_statement', 'partner')), '^There are no statements yet', 'none at first');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select shop.id || to_char(m, '-YYYY-MM'), shop.id, m::date, 0, 0, 0, 1000, 1500, 0, 0, 0, 20, 480, 100, core.now()
from shop, generate_series(timestamp '2026-09-01', '2026-10-01', '1 month') m;
with other as (insert into loyalty.partner (name) values ('Other') returning id)
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select 'other', id, '2026-08-01', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, core.now() from other;
create temp table page as select tests.press(7003, 'rep_statement', 'partner') as got;
select matches(tests.reply(got), E'^📄 <b>Statement No. \\d+-2026-10</b>\nOctober 2026, in points\n.*Given to clients: 1,000\n.*Closing: <b>480</b>\n\nThe programme owes you 480\u00A0₴\.$', 'the newest') from page;
select is(tests.payloads(got) #> '{0,photo,$chart}', '{"title": "Points by month", "unit": "Given to clients", "beside": "Taken as payment", "locale": "en",
  "bars": [{"label": "September", "value": 1000, "beside": 1500}, {"label": "October", "value": 1000, "beside": 1500}]}', 'with its months as a picture') from page;
select is(tests.keyboard(got), '◀️ September 2026 | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'leads to the one before') from page;
select matches(tests.reply(tests.press(7003, 'rep_statement:2026-09-01', 'partner')), 'September 2026', 'which is shown');
select matches(tests.reply(tests.press(7003, 'rep_statement:2026-08-01', 'partner')), 'October 2026', 'another partner''s is not');

select is(jsonb_array_length(tests.payloads(tests.press(7003, 'rep_statement:2026-09-01', 'partner')) #> '{0,photo,$chart,bars}'), 1, 'the picture ends with the month that is shown');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select shop.id || to_char(m, '-YYYY-MM'), shop.id, m::date, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, core.now() from shop, generate_series(timestamp '2026-11-01', '2027-03-01', '1 month') m;
select is((select string_agg(b ->> 'label', ' ') from jsonb_array_elements(tests.payloads(tests.press(7003, 'rep_statement', 'partner')) #> '{0,photo,$chart,bars}') b),
  'October November December January February March', 'six months');
select is(flows.rep_points_chart((select id from loyalty.partner where name = 'Other'), '2026-08-01', 'en'), null, 'without points there is none');

select * from finish();
rollback;
