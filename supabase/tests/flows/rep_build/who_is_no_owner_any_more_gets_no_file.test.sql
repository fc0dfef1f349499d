begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:1', 5000);
select tests.press(7003, 'rep_file:month_csv:2026-11-01', 'partner');
update loyalty.staff set role = 'cashier' where person_id = tests.who('Oleh');
select is(flows.rep_build(), 1::bigint, 'it is done with');
create temp table call as select o.method, o.payload from gateway.outbox o order by o.id desc limit 1;
select ok(method = 'editMessageText' and payload ->> 'text' like 'This report is for the owner only.%', 'they are told') from call;
select is((select row_count from flows.report_request), null, 'and no file was made');

select * from finish();
rollback;
