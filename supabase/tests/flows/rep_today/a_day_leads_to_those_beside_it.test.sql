begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:1', 30000);
create temp table page as select tests.press(7003, 'rep_today', 'partner') as got;
select is(tests.methods(got), 'sendPhoto', 'today is a picture') from page;
select is(tests.payloads(got) #>> '{0,photo,$chart,unit}', '21 Nov 2026, ₴', 'of that day') from page;
select is(tests.keyboard(got), '◀️ 20 Nov 2026 | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'there is no tomorrow') from page;
create temp table before as select tests.press(7003, tests.data_of(got, '◀️ 20 Nov 2026'), 'partner') as got from page;
select is(tests.methods(got) || ' ' || tests.reply(got), E'editMessageText 📆 <b>20 Nov 2026</b>\n\nThere were no purchases.', 'a day without sales is a text') from before;
select is(tests.keyboard(got), '◀️ 19 Nov 2026, 21 Nov 2026 ▶️ | 📥 Excel, 📥 CSV | ◀️ Back, 🏠 Menu', 'with both neighbours and a file') from before;
select doesnt_match(tests.keyboard(tests.press(7003, 'rep_today:2026-09-01', 'partner')), 'Aug', 'before the partner joined there is nothing');
select is((select count(*) from (values ('2026-08-31'), ('2026-11-22'), ('2026-02-30'), ('2026-11-1'), ('x'), ('')) v (bad)
  where tests.reply(tests.press(7003, 'rep_today:' || v.bad, 'partner')) !~ '^☀️ <b>Today, 21 Nov 2026'), 0::bigint, 'what is no day of theirs is today');

select * from finish();
rollback;
