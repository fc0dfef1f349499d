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
select core.set_clock('2026-04-02 03:00+03');
select ledger.close_days(), loyalty.issue_statements();
select ledger.reverse((select id from ledger.transfer where key = 't:1'), 't:back', 'test', 'returned goods', 400);
select core.set_clock('2026-05-01 03:00+03');
select ledger.close_days();

select is(loyalty.issue_statements(), (select count(*) from loyalty.partner), 'the next month');
select results_eq($$ select month, opening, issued, reversed, fee, closing from loyalty.statement join cafe on cafe.id = partner_id order by month $$,
  $$ values (date '2026-03-01', 0::bigint, 1000::bigint, 0::bigint, 50::bigint, -1050::bigint), ('2026-04-01', -1050, 0, 400, 0, -650) $$,
  'it goes on from the closing, without the fee of the month before; a fee is not below zero');
select results_eq($$ select from_entry_id from loyalty.statement join cafe on cafe.id = partner_id where month = '2026-04-01' $$,
  $$ select to_entry_id from loyalty.statement join cafe on cafe.id = partner_id where month = '2026-03-01' $$, 'entry by entry');
select is_empty('select * from loyalty.settlement_proof()', 'the proof holds');

select * from finish();
rollback;
