create function loyalty.add_earn_rule(
  p_partner_id bigint, p_kind text, p_actor text, p_name text default null, p_points bigint default null,
  p_rate_bp integer default null, p_category text default null, p_every_n integer default null,
  p_factor_percent integer default null, p_weekdays smallint[] default null, p_from_time time default null,
  p_to_time time default null, p_min_bill_minor bigint default 0, p_cap_points bigint default null,
  p_lifetime_days integer default null, p_valid_from timestamptz default null, p_valid_to timestamptz default null)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
  v_broken text;
begin
  if p_partner_id is not null then
    perform loyalty.require_owner(p_partner_id, p_actor);
  end if;
  begin
    insert into loyalty.earn_rule (partner_id, kind, name, points, rate_bp, category, every_n, factor_percent, weekdays,
      from_time, to_time, min_bill_minor, cap_points, lifetime_days, valid_from, valid_to)
    values (p_partner_id, p_kind, p_name, p_points, p_rate_bp, p_category, p_every_n, p_factor_percent, p_weekdays,
      p_from_time, p_to_time, coalesce(p_min_bill_minor, 0), p_cap_points, p_lifetime_days,
      coalesce(p_valid_from, core.now()), p_valid_to)
    returning id into v_id;
  exception when check_violation or not_null_violation then
    get stacked diagnostics v_broken = constraint_name;
    perform core.raise_error('KP326', v_broken);
  end;
  perform core.write_audit(p_actor, 'add.earn_rule', 'earn_rule:' || v_id,
    (select pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(r)) from loyalty.earn_rule r where r.id = v_id));
  return v_id;
end
$$;
comment on function loyalty.add_earn_rule(bigint, text, text, text, bigint, integer, text, integer, integer, smallint[], time, time, bigint, bigint, integer, timestamptz, timestamptz) is
  'Adds an earn rule and returns its number; the partner pays it, or (null) the programme. What each kind needs, and the units, are those of loyalty.earn_rule; p_valid_from null is now. KP326 the rule is not sound, KP300 and KP304 as in loyalty.require_owner().';
