create function loyalty.add_bonus_rule(
  p_name text, p_points bigint, p_actor text, p_tier_id text default null, p_min_visits bigint default 0,
  p_min_spend_minor bigint default 0, p_lifetime_days bigint default null, p_valid_from date default null,
  p_valid_to date default null)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_month date := loyalty._open_bonus_month();
  v_rule loyalty.bonus_rule;
  v_broken text;
begin
  if p_valid_from < v_month then
    perform core.raise_error('KP362', pg_catalog.format('%s is before %s', p_valid_from, v_month));
  end if;
  begin
    insert into loyalty.bonus_rule (name, tier_id, min_visits, min_spend_minor, points, lifetime_days, valid_from, valid_to)
    values (pg_catalog.btrim(p_name), p_tier_id, coalesce(p_min_visits, 0), coalesce(p_min_spend_minor, 0), p_points,
      p_lifetime_days, coalesce(p_valid_from, v_month), p_valid_to)
    returning * into v_rule;
  exception when check_violation or not_null_violation or foreign_key_violation or numeric_value_out_of_range then
    get stacked diagnostics v_broken = constraint_name;
    perform core.raise_error('KP362', v_broken);
  end;
  perform core.write_audit(p_actor, 'add.bonus_rule', 'bonus_rule:' || v_rule.id, pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(v_rule)));
  return v_rule.id;
end
$$;
comment on function loyalty.add_bonus_rule(text, bigint, text, text, bigint, bigint, bigint, date, date) is
  'Adds a rule of monthly bonuses and returns its number; units are those of loyalty.bonus_rule. p_valid_from is any day of its first month, null for this month; months that are over stay as they are. KP362 the rule is not sound, or begins in a month that is over.';
