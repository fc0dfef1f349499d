create function loyalty._set_tier(p_person_id bigint, p_tier_id text, p_reason text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_at timestamptz := core.now();
begin
  -- Whoever held the wallet before may have begun later than this transaction.
  update loyalty.tier_period c set valid_to = greatest(v_at, c.valid_from), grace_until = null
  where c.person_id = p_person_id and c.valid_to is null
  returning c.valid_to into v_at;
  insert into loyalty.tier_period (person_id, tier_id, valid_from, reason)
  values (p_person_id, p_tier_id, coalesce(v_at, core.now()), p_reason);
end
$$;
comment on function loyalty._set_tier(bigint, text, text) is
  'Ends a person''s current level and begins another at the same moment. Call it with their wallet locked.';
