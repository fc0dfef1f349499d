create function loyalty._review_tier(p_person_id bigint, p_due timestamptz) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_today date := core.today();
  v_grace_until date := v_today + core.setting_integer('tier_grace_days')::integer;
  v_standing record;
  v_lower text;
begin
  select s.* into v_standing from loyalty._standings(array[p_person_id], v_today) s;
  if v_standing.reached_place >= v_standing.place then
    return case when loyalty._upgrade_tier(p_person_id, 'review', p_due) is not null then 'up'
      when v_standing.grace_until is not null then 'kept' end;
  elsif v_standing.grace_until is null then
    update loyalty.tier_period c set grace_until = v_grace_until where c.id = v_standing.period_id;
    perform loyalty._tell_tier(p_person_id, v_standing.tier_id, 'loyalty.tier_grace', pg_catalog.jsonb_build_object(
      'until', core.format_date(v_grace_until, p.locale), 'missing_html',
      loyalty._missing_for_tier(v_standing.tier_id, v_standing.spend_minor, v_standing.visits, p.locale)), p_due)
    from people.person p where p.id = p_person_id;
    return 'warned';
  elsif v_today >= v_standing.grace_until then
    select t.id into v_lower from loyalty.tier t where t.position < v_standing.place order by t.position desc limit 1;
    perform loyalty._set_tier(p_person_id, v_lower, 'review');
    perform loyalty._tell_tier(p_person_id, v_lower, 'loyalty.tier_down', p_due => p_due);
    return 'down';
  end if;
  return null;
end
$$;
comment on function loyalty._review_tier(bigint, timestamptz) is
  'Judges somebody''s level by what counts for it today: up (reached a higher one), warned (too little for it; it stands for setting tier_grace_days), kept (reached again after a warning), down (one step, when the grace is over), or null: as it was. They are told not before p_due (wall clock). Call it with the wallet locked.';
