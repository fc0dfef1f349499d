create function loyalty.tier_of(p_person_id bigint, p_at timestamptz) returns loyalty.tier
language plpgsql stable set search_path = ''
as $$
declare
  v_tier loyalty.tier;
begin
  select t.* into v_tier from loyalty.tier_period c join loyalty.tier t on t.id = c.tier_id
  where c.person_id = p_person_id and c.valid_from <= p_at and (c.valid_to is null or c.valid_to > p_at);
  if v_tier.id is null then
    select t.* into v_tier from loyalty.tier t order by t.position limit 1;
  end if;
  return v_tier;
end
$$;
comment on function loyalty.tier_of(bigint, timestamptz) is
  'The level that somebody was on at a moment, past ones included; the lowest for who was on none yet.';
