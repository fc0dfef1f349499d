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

create temp table bought as select pg_temp.sell('test:1', 30000) as id;
select pg_temp.sell('test:2', 10000, 'Oleh');
select loyalty.refund('back', id, 10000, pg_temp.who('Vera'), 'returned') from bought;
create temp table page as select tests.press(7003, 'rep_today', 'partner') as got;
select matches(tests.reply(got), E'Purchases: <b>2</b>, clients: 1\nSales: <b>300\u00A0₴</b>, 150\u00A0₴ on average\nGiven: <b>15</b> points', 'refunds are taken off') from page;
select matches(tests.reply(got), E'↩️ Refunds: 100\u00A0₴, taken off already\n🆕 New clients: 1$', 'and told') from page;
select is(tests.data_of(got, '📥 Excel'), 'rep_file:day_xlsx:2026-11-21', 'with its file') from page;

select * from finish();
rollback;
