begin;
select plan(4);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select ledger.post_one('t:0', 'birthday', ledger.account_id('programme:bonuses'), anna.wallet, 100, 'test') from anna;
select pg_temp.post('t:1', 'purchase_earn', -1000), pg_temp.post('t:2', 'purchase_spend', 600);
select core.set_clock('2026-04-01 03:00+03');
select ledger.close_days(), loyalty.issue_statements();
select ledger.open_hold(row('t:3', 'purchase_earn', cafe.account, anna.wallet, 40, null, null, 'test', null, null)::ledger.posting, null, 'settle') from cafe, anna;

select results_eq('select issued, redeemed, fee, balance, balance_minor from loyalty.settlement join cafe on cafe.id = partner_id',
  'values (1040::numeric, 600::numeric, 50::numeric, -490::numeric, -49000::numeric)', 'a partner: its statements and what came since');
select results_eq($$ select line, balance from loyalty.settlement where line not in ('partner', 'total') and balance <> 0 order by line $$,
  $$ values ('bonuses', -100::numeric), ('fees', 50), ('held', 40), ('outstanding', 500) $$, 'wallets and the programme''s accounts');
select is((select sum(balance) from loyalty.settlement where line <> 'total'), 0::numeric, 'the lines sum to zero');
select results_eq($$ select balance from loyalty.settlement where line = 'total' $$, 'values (0::numeric)', 'and so says the total');

select * from finish();
rollback;
