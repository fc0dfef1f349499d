begin;
select plan(2);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
select pg_temp.post('t:1', 'purchase_earn', -1000);
select core.set_clock('2026-05-20 12:00+03');
insert into loyalty.partner (name) values ('Bakery');
select core.set_clock('2026-06-01 03:00+03');
select ledger.close_days(), loyalty.issue_due_statements();
select results_eq($$ select s.month, s.opening, s.closing, s.fee from loyalty.statement s join loyalty.partner p on p.id = s.partner_id where p.name = 'Bakery' $$,
  $$ values (date '2026-05-01', 0::bigint, 0::bigint, 0::bigint) $$, 'its first month is the one it joined in');
select is((select count(*) from loyalty.statement join cafe on cafe.id = partner_id), 3::bigint, 'the other has every month');

select * from finish();
rollback;
