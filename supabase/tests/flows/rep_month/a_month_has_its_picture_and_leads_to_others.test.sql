begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select core.set_clock('2026-10-31 21:30+00');
select pg_temp.sell('test:1', 5000);
select core.set_clock('2026-10-31 22:30+00');
select pg_temp.sell('test:2', 7000);
select core.set_clock('2026-11-03 10:00+00');
select pg_temp.sell('test:3', 8050);
create temp table page as select tests.press(7003, 'rep_month', 'partner') as got;
select is(tests.methods(got), 'sendPhoto', 'a picture') from page;
select matches(tests.reply(got), E'^📅 <b>November 2026</b>\n\nPurchases: <b>2</b>', 'months are those of the programme''s zone') from page;
select is(tests.payloads(got) #> '{0,photo,$chart}', '{"title": "Sales by day", "unit": "November 2026, ₴", "locale": "en", "bars":
  [{"label": "1", "value": 70}, {"label": "2", "value": 0}, {"label": "3", "value": 81}]}', 'sales by day, up to today') from page;
select is(tests.keyboard(got), '◀️ October 2026 | 👥 By cashier | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'the month before, none after') from page;
create temp table before as select tests.press(7003, tests.data_of(got, '◀️ October 2026'), 'partner') as got from page;
select matches(tests.reply(got), E'^📅 <b>October 2026</b>\n\nPurchases: <b>1</b>, clients: 1\nSales: <b>50\u00A0₴</b>', 'October') from before;
select is(tests.keyboard(got), '◀️ September 2026, November 2026 ▶️ | 👥 By cashier | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'with both neighbours') from before;
create temp table first as select tests.press(7003, 'rep_month:2026-09-01', 'partner') as got;
select is(tests.methods(got), 'editMessageText', 'a month without sales is a text') from first;
select doesnt_match(tests.keyboard(got), 'August', 'before the partner joined there is nothing') from first;
select is((select count(*) from (values ('2026-08-01'), ('2026-12-01'), ('2026-13-01'), ('2026-11-02'), ('x'), ('')) v (bad)
  where tests.reply(tests.press(7003, 'rep_month:' || v.bad, 'partner')) !~ 'November 2026'), 0::bigint, 'what is no month of theirs is the present one');

select * from finish();
rollback;
