begin;
select plan(4);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000);
select throws_ok($$ select loyalty.issue_statements('2026-03-01') $$, 'KP370', null, 'it is not over');
select core.set_clock('2026-04-01 03:00+03');
select throws_ok($$ select loyalty.issue_statements('2026-03-01') $$, 'KP370', null, 'its last day is not marked');
select ledger.close_days();
select throws_ok($$ select loyalty.issue_statements('2026-04-01') $$, 'KP370', null, 'it has only begun');
select is_empty('select * from loyalty.statement', 'nothing was issued');

select * from finish();
rollback;
