begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

create or replace function flows.rep_most_rows(p_format text) returns integer language sql immutable as $$ select case p_format when 'xlsx' then 1 else 2 end$$;
select pg_temp.sell('test:' || n, 5000) from generate_series(1, 3) n;
create function pg_temp.caption(p_locale text, p_format text) returns text language sql as $$
  select (flows.rep_document(row(1, tests.who('Oleh'), shop.id, 'month', date '2026-11-01', p_format, null, 1, now(), null, null)::flows.report_request, p_locale)).o_media ->> 'caption' from shop$$;
select is(pg_temp.caption('en', 'xlsx'), E'Zerno, Purchases of the month, November 2026\n⚠️ These are the first 1 of 3 rows: an Excel file gets no more. A CSV takes up to 2.', 'a CSV has more');
select matches(pg_temp.caption('en', 'csv'), 'the first 2 of 3 rows: one file gets no more. The other purchases are in the reports of single days: “☀️ Today”, then ◀️\.$', 'and days have the rest');
select matches(pg_temp.caption('ru', 'csv'), 'первые 2 строки из 3: больше в один файл не помещаем. Остальные покупки есть в отчётах по дням: «☀️ Сегодня», дальше ◀️\.$', 'in Russian');
select matches(pg_temp.caption('uk', 'csv'), 'перші 2 рядки із 3: більше в один файл не вміщуємо. Решта покупок є у звітах за днями: «☀️ Сьогодні», далі ◀️\.$', 'in Ukrainian');
select pg_temp.sell('late', 5000);
select matches(pg_temp.caption('ru', 'xlsx'), 'из 4: больше в файл Excel не помещаем. В CSV войдёт до 2\.$', 'the way to a CSV in Russian');

select * from finish();
rollback;
