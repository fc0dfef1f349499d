create function loyalty._missing_for_tier(p_tier_id text, p_spend_minor bigint, p_visits bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_tier loyalty.tier;
begin
  select * into v_tier from loyalty.tier t where t.id = p_tier_id;
  return pg_catalog.concat_ws(' ' || core.text('loyalty.tier_missing_or', p_locale) || ' ',
    case when v_tier.min_spend_minor > p_spend_minor then core.text('loyalty.tier_missing_spend', p_locale,
      pg_catalog.jsonb_build_object('money', loyalty.money(v_tier.min_spend_minor - p_spend_minor, p_locale))) end,
    case when v_tier.min_visits > p_visits then core.text('loyalty.tier_missing_visits', p_locale,
      pg_catalog.jsonb_build_object('n', v_tier.min_visits - p_visits)) end);
end
$$;
comment on function loyalty._missing_for_tier(text, bigint, bigint, text) is
  'In words what somebody with such bills (minor units) and visits lacks for a level: purchases of so much, or so many visits.';
