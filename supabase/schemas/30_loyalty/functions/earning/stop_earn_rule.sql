create function loyalty.stop_earn_rule(p_rule_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_rule loyalty.earn_rule;
  v_now timestamptz := core.now();
begin
  select * into v_rule from loyalty.earn_rule r where r.id = p_rule_id for update;
  if v_rule.id is null then
    perform core.raise_error('KP327', coalesce('rule ' || p_rule_id, 'null'));
  end if;
  if v_rule.partner_id is not null then
    perform loyalty.require_owner(v_rule.partner_id, p_actor);
  end if;
  if v_rule.valid_to <= v_now then
    return false;
  elsif v_rule.valid_from >= v_now then
    delete from loyalty.earn_rule r where r.id = p_rule_id;
  else
    update loyalty.earn_rule r set valid_to = v_now where r.id = p_rule_id;
  end if;
  perform core.write_audit(p_actor, 'stop.earn_rule', 'earn_rule:' || p_rule_id);
  return true;
end
$$;
comment on function loyalty.stop_earn_rule(bigint, text) is
  'Ends an earn rule now; one that has not begun is deleted. False when it had ended already. KP327 no such rule, KP300 and KP304 as in loyalty.require_owner().';
