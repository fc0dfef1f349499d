create function ledger._lock_hold(p_hold_id bigint) returns ledger.hold
language plpgsql volatile set search_path = ''
as $$
declare
  v_hold ledger.hold;
begin
  perform ledger._lock_wallets(array[h.from_account, h.to_account]) from ledger.hold h where h.id = p_hold_id;
  select * into v_hold from ledger.hold h where h.id = p_hold_id for no key update;
  if v_hold.id is null then
    perform core.raise_error('KP210', coalesce('hold ' || p_hold_id, 'null'));
  end if;
  return v_hold;
end
$$;
comment on function ledger._lock_hold(bigint) is 'A hold, locked after its wallets. KP210 no such hold.';
