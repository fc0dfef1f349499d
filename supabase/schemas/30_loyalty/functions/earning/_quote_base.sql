create function loyalty._quote_base(p_bill loyalty.bill) returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_part record;
  v_rule loyalty.earn_rule;
  v_base loyalty.quote_line;
  v_rest numeric := p_bill.amount_minor;
  v_lines loyalty.quote_line[] := '{}'::loyalty.quote_line[];
begin
  if p_bill.lines <> '[]'::jsonb then
    for v_part in
      with best as (
        select distinct on (pg_catalog.lower(r.category)) r.id, pg_catalog.lower(r.category) as category
        from loyalty._rules_for(p_bill, '{category}') r
        order by pg_catalog.lower(r.category), r.rate_bp desc, r.id)
      select b.id, sum((l.line ->> 'minor')::numeric) as minor
      from pg_catalog.jsonb_array_elements(p_bill.lines) l (line)
        join best b on b.category = pg_catalog.lower(l.line ->> 'category')
      group by b.id order by b.id
    loop
      select * into v_rule from loyalty.earn_rule r where r.id = v_part.id;
      v_lines := v_lines || loyalty._rule_lines(p_bill, v_rule,
        loyalty._base_points(p_bill, v_part.minor * v_rule.rate_bp, 100), pg_catalog.jsonb_build_object(
          'of_minor', v_part.minor, 'rate_bp', v_rule.rate_bp, 'category', v_rule.category,
          'paid_minor', pg_catalog.div(v_part.minor * p_bill.paid_minor, p_bill.amount_minor)));
      v_rest := v_rest - v_part.minor;
    end loop;
  end if;
  if v_rest > 0 then
    v_base := row('base', null::bigint, 'partner', loyalty._base_points(p_bill, v_rest * (p_bill.rate).earn_bp, 100),
      p_bill.expires_at, pg_catalog.jsonb_build_object('of_minor', v_rest, 'rate_bp', (p_bill.rate).earn_bp,
        'paid_minor', pg_catalog.div(v_rest * p_bill.paid_minor, p_bill.amount_minor)));
    v_lines := v_base || v_lines;
  end if;
  return v_lines;
end
$$;
comment on function loyalty._quote_base(loyalty.bill) is
  'What the bill itself earns: each category that has a rule at that rule''s rate (of several, the highest), the rest at the partner''s. Only money earns: of each part, as large a share as of the whole bill.';
