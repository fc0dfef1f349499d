begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
select 'many:' || n, shop.id, tests.who('Anna'), tests.who('Vera'), n, 0, 0, '[]', core.now(), core.today(), core.now() from shop, generate_series(1, 20003) n;
select tests.press(7003, 'rep_file:day_xlsx:2026-11-21', 'partner'), tests.press(7003, 'rep_file:day_csv:2026-11-21', 'partner');
select is(flows.rep_build(), 1::bigint, 'large ones are made one by one');
select is(flows.rep_build(), 1::bigint, 'so that dispatch need not hold many at once');
create temp table call as select o.payload -> 'media' as media from gateway.outbox o order by o.id desc limit 2;
select is(jsonb_array_length(media #> '{media,$xlsx,rows}'), 20000, 'an Excel file has 20000 rows') from call where media #> '{media,$xlsx}' is not null;
select matches(media ->> 'caption', 'These are the first 20,000 of 20,003 rows: an Excel file gets no more. A CSV takes up to 50,000', 'and says so') from call where media #> '{media,$xlsx}' is not null;
select is(jsonb_array_length(media #> '{media,$csv,rows}'), 20003, 'a CSV has all') from call where media #> '{media,$csv}' is not null;
select doesnt_match(media ->> 'caption', 'first', 'and says nothing of it') from call where media #> '{media,$csv}' is not null;

select * from finish();
rollback;
