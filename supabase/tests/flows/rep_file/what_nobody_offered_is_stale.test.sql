begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

select is((select count(*) from (values ('month_csv'), ('month_pdf:2026-11-01'), ('month_csv:2026-11-02'), ('month_csv:2026-12-01'), ('month_csv:2026-08-01'),
    ('day_csv:2026-02-30'), ('day_csv:2026-11-22'), ('statement_csv:2026-10-01'), (''), ('staff_xlsx:2026-11-01; drop')) v (bad)
  where tests.press(7003, 'rep_file:' || v.bad, 'partner') #>> '{answer,text}' is distinct from 'This menu has expired, here is a fresh one.'), 0::bigint, 'each is answered');
select is(tests.place(7003, 'partner'), 'partner_reports.menu', 'with the choice of reports');
select is_empty('select * from flows.report_request', 'nothing is made');

select * from finish();
rollback;
