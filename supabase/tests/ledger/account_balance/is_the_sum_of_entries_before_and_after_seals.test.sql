begin;
select plan(5);

create function pg_temp.post(p_key text, p_at timestamptz, p_amount numeric, p_from text default 'programme:bonuses', p_to text default 'partner:7000')
returns void language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', ledger.account_id(p_from), ledger.account_id(p_to), p_amount, 'test');
end
$$;
select ledger.open_account('partner', 'partner:7000'), ledger.open_account('partner', 'partner:7001');
select pg_temp.post('test:1', '2027-01-01 12:00Z', 100);
select pg_temp.post('test:2', '2027-01-01 13:00Z', 7, 'programme:bonuses', 'partner:7001');
select pg_temp.post('test:3', '2027-01-02 12:00Z', 30, 'partner:7000', 'programme:bonuses');
select pg_temp.post('test:4', '2027-01-03 12:00Z', 5);

create temp view wrong as select a.name, a.balance, t.balance as expected
  from ledger.account_balance a join ledger.trial_balance t using (account_id) where a.balance <> t.balance;
select is_empty('select * from wrong', 'before any day is marked');
select ledger.mark_days();
select ledger.seal_day('2027-01-01');
select is_empty('select * from wrong', 'with one day sealed and one marked');
select ledger.seal_day('2027-01-02');
select is_empty('select * from wrong', 'with both sealed');
select pg_temp.post('test:5', '2027-01-03 13:00Z', 1);
select results_eq($$ select name, balance from ledger.account_balance where name ~ '7000|7001|bonuses' order by name $$,
  $$ values ('partner:7000', 76::numeric), ('partner:7001', 7), ('programme:bonuses', -83) $$, 'and with entries since');
alter table ledger.daily_balance disable trigger user;
grant update on ledger.daily_balance to current_user;
update ledger.daily_balance set balance = 1000 where day = '2027-01-02' and account_id = ledger.account_id('partner:7000');
select is((select balance from ledger.account_balance where name = 'partner:7000'), 1006::numeric, 'sealed days are not summed again');

select * from finish();
rollback;
