begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select is((select count(*) from (values ('month_csv'), ('month_pdf:2026-11-01'), ('month_csv:2026-11-02'), ('month_csv:2026-12-01'), ('month_csv:2026-08-01'),
    ('day_csv:2026-02-30'), ('day_csv:2026-11-22'), ('statement_csv:2026-10-01'), (''), ('staff_xlsx:2026-11-01; drop')) v (bad)
  where tests.press(7003, 'rep_file:' || v.bad, 'partner') #>> '{answer,text}' is distinct from 'This menu has expired, here is a fresh one.'), 0::bigint, 'each is answered');
select is(tests.place(7003, 'partner'), 'partner_reports.menu', 'with the choice of reports');
select is_empty('select * from flows.report_request', 'nothing is made');

select * from finish();
rollback;
