begin;
select plan(5);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select is(loyalty.issue_due_statements(), 0::bigint, 'an empty ledger has no months');
select pg_temp.post('t:1', 'purchase_earn', -1000);
select core.set_clock('2026-05-15 03:00+03');
select pg_temp.post('t:2', 'purchase_spend', 600);
select is(loyalty.issue_due_statements(), 0::bigint, 'nothing while days are not marked');
select ledger.close_days();
select is(loyalty.issue_due_statements(), 2 * (select count(*) from loyalty.partner where name = 'Café'), 'March and April');
select results_eq($$ select month, opening, closing from loyalty.statement order by id $$,
  $$ values (date '2026-03-01', 0::bigint, -1050::bigint), ('2026-04-01', -1050, -1050) $$, 'in order; May goes on');
select is(loyalty.issue_due_statements(), 0::bigint, 'nothing is left');

select * from finish();
rollback;
