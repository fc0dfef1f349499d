begin;
select plan(5);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000);
select core.set_clock('2026-06-01 03:00+03');
select ledger.close_days();
select throws_ok($$ select loyalty.issue_statements('2026-04-01') $$, 'KP371', null, 'March is missing');
select loyalty.issue_statements();
select results_eq($$ select distinct month from loyalty.statement $$, $$ values (date '2026-03-01') $$, 'without a month it is the oldest that is missing');
select is(loyalty.issue_statements('2026-03-15'), 0::bigint, 'not again');
select is((select count(*) from loyalty.statement join cafe on cafe.id = partner_id), 1::bigint, 'one statement');
select is((select count(*) from ledger.transfer where kind = 'fee'), 1::bigint, 'one fee');

select * from finish();
rollback;
