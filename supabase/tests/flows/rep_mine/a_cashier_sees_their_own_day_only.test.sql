begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:0', 77700);
select core.set_clock('2026-11-22 10:00+00');
select matches(tests.reply(tests.press(7002, 'rep_mine', 'partner')), '^🧾 <b>Your day, 22 Nov 2026</b>\nZerno\n\nThere were no purchases\.$', 'yesterday''s are not there');
select pg_temp.sell('test:1', 5000), pg_temp.sell('test:2', 10050), pg_temp.sell('test:3', 99900, 'Oleh');
select is(tests.reply(tests.press(7002, 'rep_mine', 'partner')), E'🧾 <b>Your day, 22 Nov 2026</b>\nZerno\n\nPurchases: <b>2</b>, clients: 1\n'
  || E'Sales: <b>150.50\u00A0₴</b>, 75.25\u00A0₴ on average\nGiven: <b>7</b> points\nTaken as payment: <b>0</b> points', 'two purchases of her own');
select matches(tests.reply(tests.press(7003, 'rep_mine', 'partner')), 'Purchases: <b>1</b>', 'the owner''s own at the till');
select matches(tests.reply(tests.press(7001, 'rep_mine', 'partner')), '^You do not work for any partner|work', 'who works nowhere is told so');

select * from finish();
rollback;
