begin;
select plan(2);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

select tests.press(7003, 'rep_file:month_csv:2026-11-01', 'partner');
create temp table sent as select count(*) as n from gateway.outbox;
select people.delete_person(pg_temp.who('Oleh'));
select is(flows.rep_build(), 1::bigint, 'it is done with');
select is((select count(*) from gateway.outbox), n, 'and nothing is sent') from sent;

select * from finish();
rollback;
