begin;
select plan(6);

create function pg_temp.post(p_key text, p_at timestamptz, p_amount numeric) returns void language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', case when p_amount > 0 then ledger.account_id('programme:bonuses') else ledger.account_id('partner:7000') end,
    case when p_amount > 0 then ledger.account_id('partner:7000') else ledger.account_id('programme:bonuses') end, abs(p_amount), 'test');
end
$$;
select ledger.open_account('partner', 'partner:7000');
select pg_temp.post('test:1', '2027-01-01 12:00Z', 100);
select pg_temp.post('test:2', '2027-01-02 12:00Z', -30);
select pg_temp.post('test:3', '2027-01-02 13:00Z', 5);
select pg_temp.post('test:4', '2027-01-03 12:00Z', 1);
create function pg_temp.lines(p_from timestamptz, p_to timestamptz) returns text language sql as $$
  select string_agg(concat_ws(' ', s.kind, '-' || s.debit, '+' || s.credit, '=' || s.balance), ', ' order by s.n)
  from ledger.statement(ledger.account_id('partner:7000'), p_from, p_to) with ordinality s (entry_id, at, kind, debit, credit, balance, transfer_id, n)
$$;
create temp table whole as select pg_temp.lines('2027-01-01 22:00Z', '2027-01-02 22:00Z') as day, pg_temp.lines('2027-01-02 12:30Z', '2027-01-03 12:30Z') as hours;
select is((select day from whole), 'opening =100, adjustment -30 =70, adjustment +5 =75, closing -30 +5 =75', 'before days are marked');
select is((select hours from whole), 'opening =70, adjustment +5 =75, adjustment +1 =76, closing -0 +6 =76', 'from one hour to another');
select ledger.mark_days();
select ledger.seal_day('2027-01-01');
select results_eq($$ select pg_temp.lines('2027-01-01 22:00Z', '2027-01-02 22:00Z'), pg_temp.lines('2027-01-02 12:30Z', '2027-01-03 12:30Z') $$, 'select * from whole',
  'the same with one day sealed and one marked');
select ledger.seal_day('2027-01-02');
select results_eq($$ select pg_temp.lines('2027-01-01 22:00Z', '2027-01-02 22:00Z'), pg_temp.lines('2027-01-02 12:30Z', '2027-01-03 12:30Z') $$, 'select * from whole',
  'and with both sealed');
select pg_temp.post('test:late', '2027-01-02 21:59Z', 7);
select is((select day from whole), pg_temp.lines('2027-01-01 22:00Z', '2027-01-02 22:00Z'), 'what comes late does not change the statement of a sealed day');
alter table ledger.daily_balance disable trigger user;
grant update on ledger.daily_balance to current_user;
update ledger.daily_balance set balance = 1000 where day = '2027-01-02';
select is(pg_temp.lines('2027-01-02 22:00Z', '2027-01-03 22:00Z'), 'opening =1000, adjustment +1 =1001, adjustment +7 =1008, closing -0 +8 =1008', 'sealed days are not summed again');

select * from finish();
rollback;
