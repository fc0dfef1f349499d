begin;
select plan(3);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000);
select core.set_clock('2026-04-01 03:00+03');
select ledger.close_days(), loyalty.issue_statements();
select is_empty('select * from loyalty.settlement_proof()', 'all is well');

insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select 'false', id, '2026-05-01', 0, 0, 5, 0, 2, 0, 0, 0, 0, 7, 100, core.now() from cafe;
select results_eq($$ select problem from loyalty.settlement_proof() where problem like 'statement%' order by 1 $$,
  $$ values ('statement false does not go on where the one before ends'), ('statement false is not what the ledger holds') $$, 'a false one is named');
select results_eq($$ select problem, p.partner_id from loyalty.settlement_proof() p where problem like 'a partner%' $$,
  $$ select 'a partner''s lines are not the balance of its account', id from cafe $$, 'and that the lines are not the balance');

select * from finish();
rollback;
