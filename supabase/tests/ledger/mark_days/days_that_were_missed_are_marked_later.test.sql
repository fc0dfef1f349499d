begin;
select plan(4);

create function pg_temp.post(p_key text, p_at timestamptz) returns void language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 1, 'test');
end
$$;
select is(ledger.mark_days(), 0, 'before the first entry there is no day');
select pg_temp.post('test:1', '2027-01-01 12:00Z');
select is(ledger.mark_days(), 0, 'a day that is not over is not marked');
select pg_temp.post('test:2', '2027-01-03 12:00Z');
select pg_temp.post('test:3', '2027-01-05 12:00Z');
select is(ledger.mark_days(), 4, 'after four days four are marked');
select results_eq('select day, last_entry_id from ledger.day order by day', $$
    select d.day, max(e.id) from (values ('2027-01-01'::date, 'test:1'), ('2027-01-02', 'test:1'), ('2027-01-03', 'test:2'), ('2027-01-04', 'test:2')) d (day, key)
      join ledger.transfer t using (key) join ledger.entry e on e.transfer_id = t.id group by d.day order by d.day $$,
  'each with its own last entry, or that of the day before');

select * from finish();
rollback;
