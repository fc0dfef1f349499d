begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

create temp table bought as select pg_temp.sell('test:1', 30000) as id;
select pg_temp.sell('test:2', 10000, 'Oleh');
select loyalty.refund('back', id, 10000, tests.who('Vera'), 'returned') from bought;
create temp table page as select tests.press(7003, 'rep_today', 'partner') as got;
select matches(tests.reply(got), E'Purchases: <b>2</b>, clients: 1\nSales: <b>300\u00A0₴</b>, 150\u00A0₴ on average\nGiven: <b>15</b> points', 'refunds are taken off') from page;
select matches(tests.reply(got), E'↩️ Refunds: 100\u00A0₴, taken off already\n🆕 New clients: 1$', 'and told') from page;
select is(tests.data_of(got, '📥 Excel'), 'rep_file:day_xlsx:2026-11-21', 'with its file') from page;

select * from finish();
rollback;
