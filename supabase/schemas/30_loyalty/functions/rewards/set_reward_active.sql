create function loyalty.set_reward_active(p_reward_id bigint, p_active boolean, p_actor text) returns loyalty.reward
language plpgsql volatile set search_path = ''
as $$
declare
  v_status text := case when p_active then 'active' else 'stopped' end;
  v_reward loyalty.reward;
  v_before text;
begin
  select * into v_reward from loyalty.reward r where r.id = p_reward_id for no key update;
  if v_reward.id is null then
    perform core.raise_error('KP380', coalesce(p_reward_id::text, 'null'));
  elsif v_reward.status <> v_status then
    v_before := v_reward.status;
    update loyalty.reward r set status = v_status where r.id = p_reward_id returning * into v_reward;
    perform core.write_audit(p_actor, case when p_active then 'offer.reward' else 'withdraw.reward' end, 'reward:' || p_reward_id,
      pg_catalog.jsonb_build_object('from', v_before, 'to', v_status));
  end if;
  return v_reward;
end
$$;
comment on function loyalty.set_reward_active(bigint, boolean, text) is
  'Takes a reward out of the catalogue, or puts it back; whoever has a code for it gets it all the same. As it is already, nothing changes. KP380 no such reward.';
