begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'spent' from ledger.post_one('test:spend', 'adjustment', pg_temp.wallet('olena'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select results_eq($$ select debit, credit, balance from ledger.trial_balance where account_id = pg_temp.wallet('olena') $$, 'values (30::numeric, 100::numeric, 70::numeric)', 'each account has its turnover');
select results_eq($$ select balance from ledger.account_balance where name = 'partner:7000' $$, 'values (30::numeric)', 'accounts without a running balance are summed');
select is((select balance from ledger.account_balance where account_id = pg_temp.wallet('olena')), 70::numeric, 'wallets are read');
select results_eq('select balance, debit - credit from ledger.trial_balance_total', 'values (0::numeric, 0::numeric)', 'the total is zero');

select * from finish();
rollback;
