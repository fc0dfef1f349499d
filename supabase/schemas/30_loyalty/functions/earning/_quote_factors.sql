create function loyalty._quote_factors(p_bill loyalty.bill, p_base loyalty.quote_line[]) returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_factor integer := coalesce((p_bill.tier).factor_percent, 100);
  v_weight numeric;
  v_tier loyalty.quote_line;
  v_rule loyalty.earn_rule;
  v_lines loyalty.quote_line[] := '{}'::loyalty.quote_line[];
begin
  select coalesce(sum((b.detail ->> 'of_minor')::numeric * (b.detail ->> 'rate_bp')::numeric), 0) into v_weight
  from unnest(p_base) b;
  if v_factor > 100 then
    v_tier := row('tier', null::bigint, 'programme', loyalty._base_points(p_bill, v_weight, v_factor - 100), p_bill.expires_at,
      pg_catalog.jsonb_build_object('tier', (p_bill.tier).id, 'factor_percent', v_factor));
    v_lines := array[v_tier];
  end if;
  select * into v_rule from loyalty._rules_for(p_bill, '{factor}') r
  order by least(loyalty._base_points(p_bill, v_weight, r.factor_percent - 100), r.cap_points) desc, r.factor_percent desc, r.id
  limit 1;
  if v_rule.id is not null then
    v_lines := v_lines || loyalty._rule_lines(p_bill, v_rule,
      loyalty._base_points(p_bill, v_weight, v_rule.factor_percent - 100),
      pg_catalog.jsonb_build_object('factor_percent', v_rule.factor_percent));
  end if;
  return v_lines;
end
$$;
comment on function loyalty._quote_factors(loyalty.bill, loyalty.quote_line[]) is
  'What factors add to the base (its lines before rounding and caps): the client''s level, paid by the programme, and the one factor rule that gives most under its cap, paid by its owner. They are added, not multiplied: each takes the base times its factor less 100 %.';
