create function ledger._settling(p_hold ledger.hold, p_amount bigint, p_actor text, p_now timestamptz) returns ledger.posting
language plpgsql stable set search_path = ''
as $$
begin
  return row(p_hold.key, p_hold.kind, ledger.account_id('programme:held'), p_hold.to_account, p_amount,
    greatest(p_hold.points_expire_at, case when p_hold.points_expire_at is not null then p_now + '1 day'::interval end),
    p_hold.occurred_at, p_actor, p_hold.metadata, null)::ledger.posting;
end
$$;
comment on function ledger._settling(ledger.hold, bigint, text, timestamptz) is
  'The posting that brings points of a hold to where they were going. Points that have expired meanwhile live one more day.';
