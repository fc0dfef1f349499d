create function ledger.close_days() returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  v_day date;
  v_sealed integer := 0;
begin
  for v_day in select d.day from ledger.day d where d.sealed_at is null order by d.day loop
    v_sealed := v_sealed + ledger.seal_day(v_day)::integer;
  end loop;
  perform ledger.mark_days();
  return v_sealed;
end
$$;
comment on function ledger.close_days() is
  'Job day_seal: seals the days that are marked, then marks those that are over, which the next run seals; so nobody waits while hashes are made. Returns how many were sealed.';
