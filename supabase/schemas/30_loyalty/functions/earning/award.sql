create function loyalty.award(
  p_key text, p_kind text, p_person_id bigint, p_points bigint, p_lifetime_days integer, p_actor text, p_metadata jsonb default null)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_replayed boolean;
begin
  -- A repeated call may come in another month, and would carry another expiry.
  if exists (select from ledger.transfer t where t.key = p_key) then
    return 0;
  end if;
  select p.replayed into v_replayed from ledger.post_one(p_key, p_kind, ledger.account_id('programme:bonuses'),
    ledger.open_wallet(p_person_id), p_points, p_actor, loyalty.lot_expiry(v_now, p_lifetime_days), null::timestamptz, p_metadata) p;
  return case when v_replayed then 0 else p_points end;
end
$$;
comment on function loyalty.award(text, text, bigint, bigint, integer, text, jsonb) is
  'Gives a person points that the programme pays, at most once for a key: the points given, 0 when the key was posted before. They live so many days, or (null) as all points. Kind, actor and particulars as in ledger.post_one().';
