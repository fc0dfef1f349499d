create function loyalty._rule_lines(p_bill loyalty.bill, p_rule loyalty.earn_rule, p_points bigint, p_detail jsonb)
returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_line loyalty.quote_line;
  v_cap loyalty.quote_line;
begin
  v_line.rule := p_rule.kind;
  v_line.rule_id := p_rule.id;
  v_line.funder := case when p_rule.partner_id is null then 'programme' else 'partner' end;
  v_line.points := p_points;
  v_line.expires_at := case when p_rule.lifetime_days is null then p_bill.expires_at
    else loyalty.lot_expiry(p_bill.at, p_rule.lifetime_days) end;
  v_line.detail := p_detail || pg_catalog.jsonb_build_object('kind', p_rule.kind, 'name', p_rule.name);
  if p_rule.cap_points is null or p_points <= p_rule.cap_points then
    return array[v_line];
  end if;
  v_cap := v_line;
  v_cap.rule := 'rule_cap';
  v_cap.points := p_rule.cap_points - p_points;
  v_cap.detail := v_line.detail || pg_catalog.jsonb_build_object('cap_points', p_rule.cap_points);
  return array[v_line, v_cap];
end
$$;
comment on function loyalty._rule_lines(loyalty.bill, loyalty.earn_rule, bigint, jsonb) is
  'The line of an earn rule that gives so many points: paid by its owner, with its own lifetime; and a line that takes back what is over its cap.';
