create function loyalty.stop_bonus_rule(p_rule_id bigint, p_actor text, p_after_month boolean default false) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_month date := loyalty._open_bonus_month();
  v_last date := v_month + case when p_after_month then '1 month'::interval else '0'::interval end - '1 day'::interval;
  v_rule loyalty.bonus_rule;
begin
  select * into v_rule from loyalty.bonus_rule r where r.id = p_rule_id for update;
  if v_rule.id is null then
    perform core.raise_error('KP363', coalesce(p_rule_id::text, 'null'));
  elsif v_rule.valid_to <= v_last then
    return false;
  elsif v_rule.valid_from > v_last then
    delete from loyalty.bonus_rule r where r.id = p_rule_id;
  else
    update loyalty.bonus_rule r set valid_to = v_last where r.id = p_rule_id;
  end if;
  perform core.write_audit(p_actor, 'stop.bonus_rule', 'bonus_rule:' || p_rule_id, pg_catalog.jsonb_build_object(
    'from', pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(v_rule)),
    'to', (select pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(r)) from loyalty.bonus_rule r where r.id = p_rule_id)));
  return true;
end
$$;
comment on function loyalty.stop_bonus_rule(bigint, text, boolean) is
  'Ends a rule of monthly bonuses: this month is given no more by it or, p_after_month, is its last; months that are over are given as it said. One that would have given no month is deleted. False when it had ended already. KP363 no such rule.';
