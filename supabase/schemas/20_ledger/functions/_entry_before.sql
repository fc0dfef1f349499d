create function ledger._entry_before(p_account_id bigint, p_at timestamptz) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_day date := (p_at at time zone v_zone)::date;
  v_before ledger.day;
  v_after bigint;
  v_last bigint;
begin
  select * into v_before from ledger.day d where d.day < v_day order by d.day desc limit 1;
  v_after := coalesce(v_before.last_entry_id, 0);
  if v_before.day + 1 = v_day and p_at = v_day::timestamp at time zone v_zone then
    return v_after;
  end if;
  select d.last_entry_id into v_last from ledger.day d where d.day >= v_day order by d.day limit 1;
  v_last := coalesce(v_last, 9223372036854775807);
  if exists (select from ledger.account a where a.id = p_account_id and a.kind = 'wallet') then
    return coalesce((
      select e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
      where e.account_id = p_account_id and e.version is not null and e.id > v_after and e.id <= v_last
        and t.recorded_at < p_at
      order by e.version desc limit 1), v_after);
  end if;
  return coalesce((
    select e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
    where e.account_id = p_account_id and e.version is null and e.id > v_after and e.id <= v_last and t.recorded_at < p_at
    order by e.id desc limit 1), v_after);
end
$$;
comment on function ledger._entry_before(bigint, timestamptz) is
  'An entry number that parts an account''s entries at a moment: those up to it were before. Where a marked day begins it is the day''s, else that of the account''s last entry recorded before, within the day.';
