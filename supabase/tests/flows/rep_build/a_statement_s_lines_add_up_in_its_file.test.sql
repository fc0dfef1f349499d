begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

select pg_temp.sell('test:1', 30000);
select core.set_clock('2026-12-01 03:00+00');
select ledger.close_days();
select loyalty.issue_due_statements();
select tests.press(7003, 'rep_file:statement_xlsx:2026-11-01', 'partner');
select flows.rep_build();
create temp table call as select o.payload #> '{media,media,$xlsx}' as xlsx from gateway.outbox o where o.method = 'editMessageMedia' order by o.id desc limit 1;
select is(xlsx #>> '{rows,0,1}', 'Opening', 'it begins with the opening') from call;
select is((xlsx #>> '{rows,-1,4}')::bigint, s.closing, 'and ends with the closing') from call, loyalty.statement s, shop where s.partner_id = shop.id and s.month = '2026-11-01';
select is(jsonb_array_length(xlsx -> 'columns'), jsonb_array_length(xlsx #> '{rows,1}'), 'as many columns as values') from call;

select * from finish();
rollback;
