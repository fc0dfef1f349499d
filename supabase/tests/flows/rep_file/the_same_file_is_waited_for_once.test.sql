begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select matches(tests.reply(tests.press(7003, 'rep_file:month_xlsx:2026-11-01', 'partner')), '^⏳ Preparing the file', 'it is being prepared');
select tests.press(7003, 'rep_file:month_xlsx:2026-11-01', 'partner'), tests.press(7003, 'rep_file:month_csv:2026-11-01', 'partner');
select results_eq('select kind, format, period, message_id from flows.report_request order by format', $$
  values ('month', 'csv', date '2026-11-01', 77::bigint), ('month', 'xlsx', '2026-11-01', 77)$$, 'one request of each');
select is(flows.rep_build(), 2::bigint, 'both are made');
select is(flows.rep_build(), 0::bigint, 'once');

select * from finish();
rollback;
