begin;
select plan(5);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000), pg_temp.post('t:2', 'purchase_earn', -200), pg_temp.post('t:3', 'purchase_spend', 300),
  pg_temp.post('t:4', 'reward', 50), pg_temp.post('t:5', 'adjustment', 7);
select ledger.open_hold(row('t:6', 'purchase_earn', cafe.account, anna.wallet, 90, null, null, 'test', null, null)::ledger.posting, null, 'settle') from cafe, anna;
select ledger.reverse((select id from ledger.transfer where key = 't:2'), 't:2:back', 'test', 'returned goods');
select ledger.reverse((select id from ledger.transfer where key = 't:3'), 't:3:back', 'test', 'returned goods', 100);
select ledger.post_one('t:7', 'expiry_return', ledger.open_account('programme', 'programme:breakage'), cafe.account, 30, 'test') from cafe;
select core.set_clock('2026-04-01 03:00+03');
select ledger.close_days();

select is(loyalty.issue_statements('2026-03-31'), (select count(*) from loyalty.partner), 'one for each partner, for the month of the date');
select results_eq($$ select number, month, opening, issued, redeemed, reversed, expired, other from loyalty.statement join cafe on cafe.id = partner_id $$,
  $$ select id || '-2026-03', date '2026-03-01', 0::bigint, 1290::bigint, 350::bigint, 100::bigint, 30::bigint, 7::bigint from cafe $$,
  'a line for each kind of entry; points put aside count as issued');
select is((select fee from loyalty.statement join cafe on cafe.id = partner_id), 55::bigint, 'fee: 5 % of 1290 issued less 200 taken back, to the nearest');
select is((select closing from loyalty.statement join cafe on cafe.id = partner_id),
  (select balance::bigint from ledger.account_balance join cafe on cafe.account = account_id), 'it closes with the balance of the account');
select is((select sum(amount) from ledger.entry where account_id = ledger.account_id('programme:fees')), 55::numeric, 'the programme has the fee');

select * from finish();
rollback;
