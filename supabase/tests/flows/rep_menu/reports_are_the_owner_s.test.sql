begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select matches(tests.keyboard(tests.say(7003, '/start', 'partner')), '🧾 My day.*🤝 Invite clients.*📊 Reports', 'the owner''s menu leads there');
select doesnt_match(tests.keyboard(tests.say(7002, '/start', 'partner')), 'Reports', 'the cashier''s does not');
select is(tests.keyboard(tests.press(7003, 'rep', 'partner')), '☀️ Today, 📅 Month | 👥 By cashier, 📄 Statement | 🏠 Menu', 'what the owner may choose');
select pg_temp.sell('test:1', 5000);
select doesnt_match(tests.reply(tests.press(7002, r.action, 'partner')), '50|Sales|Preparing', 'not by a cashier: ' || r.action)
from (values ('rep'), ('rep_today'), ('rep_month'), ('rep_staff'), ('rep_statement'), ('rep_file:month_csv:2026-11-01')) r (action);
select is_empty('select * from flows.report_request', 'nor is a file made');

select * from finish();
rollback;
