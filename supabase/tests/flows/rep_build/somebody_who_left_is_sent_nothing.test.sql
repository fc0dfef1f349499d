begin;
select plan(2);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select tests.press(7003, 'rep_file:month_csv:2026-11-01', 'partner');
create temp table sent as select count(*) as n from gateway.outbox;
select people.delete_person(tests.who('Oleh'));
select is(flows.rep_build(), 1::bigint, 'it is done with');
select is((select count(*) from gateway.outbox), n, 'and nothing is sent') from sent;

select * from finish();
rollback;
