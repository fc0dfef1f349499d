begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select tests.press(7003, 'rep_file:month_csv:2026-11-01', 'partner');
update flows.report_request set message_id = null;
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, leased, update_id)
select 'partner', 7003, 'sendMessage', '{}', clock_timestamp(), true, update_id from flows.report_request;
select is(flows.rep_build(), 0::bigint, 'not while it is being sent');
select tests.report((select max(id) from gateway.outbox), 'sent', '{"message_id": 501}', 'partner');
select is(flows.rep_build(), 1::bigint, 'then');
create temp table call as select o.method, o.payload from gateway.outbox o order by o.id desc limit 1;
select is(method, 'editMessageMedia', 'it becomes the file') from call;
select is(payload ->> 'message_id', '501', 'that very message') from call;

select * from finish();
rollback;
