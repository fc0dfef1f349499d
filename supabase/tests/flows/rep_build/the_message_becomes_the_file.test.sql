begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'Anna'), (7002, 'Vera'), (7003, 'Oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', '2026-09-10 10:00+00') returning id) select id from p;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select shop.id, person.id, case name when 'Oleh' then 'owner' else 'cashier' end, 'test', core.now() from shop, person where name <> 'Anna';
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, pg_temp.who('Anna'), pg_temp.who(p_cashier), p_bill)).id from shop$$;

create temp table bought as select pg_temp.sell('test:1', 30050) as id;
select loyalty.refund('back', id, 10000, pg_temp.who('Vera'), 'returned') from bought;
update people.person set card_number = '123456789012' where id = pg_temp.who('Anna');
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
