begin;
select plan(3);

create function pg_temp.post(p_key text, p_at timestamptz) returns bigint language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 1, 'test');
  return (select max(id) from ledger.entry);
end
$$;
create temp table entry as select 'in time' as name, pg_temp.post('test:1', '2027-01-01 12:00Z') as id;
select core.set_clock('2027-01-01 22:05Z');
select is(ledger.mark_days(), 1, 'the first day is over');
insert into entry select 'late', pg_temp.post('test:2', '2027-01-01 21:59Z');
insert into entry select 'next', pg_temp.post('test:3', '2027-01-02 09:00Z');
select core.set_clock('2027-01-02 22:05Z');
select ledger.mark_days();
select results_eq('select last_entry_id from ledger.day order by day', $$ select id from entry where name in ('in time', 'next') order by id $$,
  'what was recorded on a day that is marked already belongs to the next');
select results_eq('select day from ledger.day order by 1', $$ values ('2027-01-01'::date), ('2027-01-02') $$, 'and no day is marked twice');

select * from finish();
rollback;
