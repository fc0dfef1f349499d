create function loyalty._tell_tier(
  p_person_id bigint, p_tier_id text, p_text_key text, p_more jsonb default '{}', p_due timestamptz default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_params jsonb;
begin
  select pg_catalog.jsonb_build_object('tier', core.text('loyalty.tier.' || t.id, p.locale), 'percent', t.factor_percent - 100) || p_more
  into v_params
  from people.person p cross join loyalty.tier t
  where p.id = p_person_id and t.id = p_tier_id;
  if p_due is null then
    perform gateway.notify(p_person_id, 'client', null, p_text_key, v_params);
  else
    perform gateway.notify_many(array[p_person_id], 'client', null, p_text_key, array[v_params], array[p_due]);
  end if;
end
$$;
comment on function loyalty._tell_tier(bigint, text, text, jsonb, timestamptz) is
  'Tells somebody about a level in their language, at once or not before a moment (wall clock): {tier} is its name, {percent} what it adds to what a bill earns.';
