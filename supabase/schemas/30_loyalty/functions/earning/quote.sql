create function loyalty.quote(
  p_person_id bigint, p_partner_id bigint, p_bill_minor numeric, p_at timestamptz default null,
  p_points_to_spend numeric default 0, p_lines jsonb default null)
returns table (n integer, side text, rule text, rule_id bigint, funder text, points bigint, expires_at timestamptz, detail jsonb)
language plpgsql stable set search_path = ''
as $$
declare
  v_bill loyalty.bill;
  v_earn loyalty.quote_line[];
  v_spend loyalty.quote_line[];
begin
  v_bill := loyalty._read_bill(p_person_id, p_partner_id, p_bill_minor, p_at, p_points_to_spend, p_lines);
  v_earn := loyalty._quote_base(v_bill);
  v_earn := v_earn || loyalty._quote_factors(v_bill, v_earn) || loyalty._quote_visits(v_bill);
  v_earn := v_earn || loyalty._quote_daily_cap(v_bill, v_earn);
  v_spend := loyalty._quote_spending(v_bill);
  return query
    select l.n::integer, case when l.n <= cardinality(v_earn) then 'earn' else 'spend' end,
      l.rule, l.rule_id, l.funder, l.points, l.expires_at, l.detail
    from unnest(v_earn || v_spend) with ordinality as l (rule, rule_id, funder, points, expires_at, detail, n)
    order by l.n;
end
$$;
comment on function loyalty.quote(bigint, bigint, numeric, timestamptz, numeric, jsonb) is
  'What a purchase of this bill (minor units) would earn, and how many points may pay a part of it, rule by rule; loyalty.purchase() posts by the same rows. Rows of side earn add up to what is earned, caps are negative; those of side spend end with payable_maximum. p_at null is now; p_lines: [{category, minor}]. KP300, KP301, KP310, KP311, KP312, KP318 and KP322 as the purchase would be refused; more points than may be spent are not.';
