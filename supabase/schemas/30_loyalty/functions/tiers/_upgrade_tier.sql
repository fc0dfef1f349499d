create function loyalty._upgrade_tier(p_person_id bigint, p_reason text default 'upgrade', p_due timestamptz default null) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_standing record;
begin
  select s.* into v_standing from loyalty._standings(array[p_person_id], core.today()) s;
  if v_standing.reached_place > v_standing.place then
    perform loyalty._set_tier(p_person_id, v_standing.reached_id, p_reason);
    perform loyalty._tell_tier(p_person_id, v_standing.reached_id, 'loyalty.tier_up', p_due => p_due);
    return v_standing.reached_id;
  elsif v_standing.reached_place = v_standing.place and v_standing.grace_until is not null then
    update loyalty.tier_period c set grace_until = null where c.id = v_standing.period_id;
    perform loyalty._tell_tier(p_person_id, v_standing.tier_id, 'loyalty.tier_kept', p_due => p_due);
  end if;
  return null;
end
$$;
comment on function loyalty._upgrade_tier(bigint, text, timestamptz) is
  'Raises somebody to the level that they reach, several at once if need be, and tells them, at once or not before p_due (wall clock): the new level, null when there is none. A level that a review had warned about stands again once it is reached. Never lowers. Call it after a purchase, with the wallet locked.';
