begin;
select plan(3);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000), pg_temp.post('t:2', 'purchase_spend', 600);
select core.set_clock('2026-04-01 03:00+03');
select ledger.close_days(), loyalty.issue_statements();
select pg_temp.post('t:3', 'purchase_earn', -10);
create temp table statement as select s.* from loyalty.statement s join cafe on cafe.id = s.partner_id;

select results_eq('select l.n, l.line, l.kind, l.points, l.balance from statement s, loyalty.statement_lines(s.id) l order by l.n',
  $$ values (1::bigint, 'opening', null::text, 0::bigint, 0::bigint), (2, 'issued', 'purchase_earn', -1000, -1000),
    (3, 'redeemed', 'purchase_spend', 600, -400), (4, 'fee', 'fee', -50, -450) $$, 'opening, entries, fee; what came later is not there');
select results_eq('select l.balance from statement s, loyalty.statement_lines(s.id) l order by l.n desc limit 1', 'select closing from statement', 'the last balance is the closing');
select throws_ok('select * from loyalty.statement_lines(0)', 'KP372', null, 'an unknown one is refused');

select * from finish();
rollback;
