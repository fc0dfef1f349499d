create function ledger.balance(p_person_id bigint) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((select a.balance from ledger.account a where a.person_id = p_person_id), 0);
end
$$;
comment on function ledger.balance(bigint) is
  'Points in a person''s wallet, 0 without one; below zero when a reversal took back points already spent.';
