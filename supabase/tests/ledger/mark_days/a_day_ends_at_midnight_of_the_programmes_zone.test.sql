begin;
select plan(3);

create temp table posted (at timestamptz, key text);
insert into posted values
  ('2026-10-24 20:59:59Z', '24 October, one second to midnight'), ('2026-10-24 21:00:00Z', '25 October, midnight in summer time'),
  ('2026-10-25 21:59:59Z', '25 October, the 25th hour'), ('2026-10-25 22:00:00Z', '26 October, midnight in winter time'),
  ('2026-10-31 21:59:59Z', '31 October'), ('2026-10-31 22:00:00Z', '01 November'),
  ('2027-02-28 21:59:59Z', '28 February'), ('2027-02-28 22:00:00Z', '01 March'),
  ('2027-03-27 22:00:00Z', '28 March, midnight in winter time'), ('2027-03-28 20:59:59Z', '28 March, the 23rd hour'),
  ('2027-03-28 21:00:00Z', '29 March, midnight in summer time');
create function pg_temp.post(p_key text, p_at timestamptz) returns void language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 1, 'test');
end
$$;
select pg_temp.post(p.key, p.at) from (select * from posted order by at) p;
select core.set_clock('2027-03-29 21:00:00Z');

select is(ledger.mark_days(), 157, 'every day is marked, from that of the first entry to yesterday');
select is_empty($$
  select t.key, d.day from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
    left join lateral (select min(d.day) as day from ledger.day d where d.last_entry_id >= e.id) d on true
  where to_char(d.day, 'DD FMMonth') is distinct from substring(t.key from '^\d\d \w+')
$$, 'and holds what was posted between its two midnights, 23, 24 or 25 hours apart');
select is(ledger.mark_days(), 0, 'a second call finds nothing to do');

select * from finish();
rollback;
