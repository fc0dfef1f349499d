begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select tests.press(7003, 'rep_file:staff_xlsx:2026-11-01', 'partner'), tests.press(7003, 'menu', 'partner');
select flows.rep_build();
create temp table call as select o.method, o.payload from gateway.outbox o order by o.id desc limit 1;
select is(method, 'sendDocument', 'the menu stays where it is') from call;
select ok(payload #> '{document,$xlsx,rows}' = '[]' and not payload ? 'message_id' and not payload ? 'media', 'the file is a message of its own, also when it is empty') from call;
select is(payload ->> 'caption', 'Zerno, By cashier, November 2026 · 0 rows', 'and says so') from call;

select * from finish();
rollback;
