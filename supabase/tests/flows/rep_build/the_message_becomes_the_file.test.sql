begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

create temp table bought as select pg_temp.sell('test:1', 30050) as id;
select loyalty.refund('back', id, 10000, tests.who('Vera'), 'returned') from bought;
update people.person set card_number = '123456789012' where id = tests.who('Anna');
select tests.press(7003, 'rep_file:day_csv:2026-11-21', 'partner');
select is(flows.rep_build(), 1::bigint, 'one is made');
create temp table call as select o.method, o.payload, o.payload #> '{media,media,$csv}' as csv from gateway.outbox o order by o.id desc limit 1;
select results_eq($$select method, payload ->> 'chat_id', payload ->> 'message_id', payload #>> '{media,type}' from call$$,
  $$values ('editMessageMedia', '7003', '77', 'document')$$, 'in the place of the message that was pressed');
select is(payload #>> '{media,caption}', 'Zerno, Purchases of the day, 21 Nov 2026 · 1 row', 'with what it is') from call;
select is(csv -> 'rows', '[["2026-11-21T12:00:00", null, "•••• 9012", "Vera", 300.5, 100, 11, 0]]', 'the purchase, by the clock of the programme') from call;
select is((select string_agg(c ->> 'title', ', ') from call, jsonb_array_elements(csv -> 'columns') c),
  'Time, Receipt, Client''s card, Cashier, Bill, ₴, Refunded, ₴, Points given, Points taken', 'as many columns as values');
select results_eq('select row_count, finished_at is not null from flows.report_request', 'values (1::bigint, true)', 'and it is noted');

select * from finish();
rollback;
