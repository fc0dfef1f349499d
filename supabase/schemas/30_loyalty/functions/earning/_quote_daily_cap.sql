create function loyalty._quote_daily_cap(p_bill loyalty.bill, p_lines loyalty.quote_line[]) returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_cap bigint := core.setting_integer('client_daily_cap_points');
  v_before bigint;
  v_over bigint;
  v_lot record;
  v_line loyalty.quote_line;
  v_lines loyalty.quote_line[] := '{}'::loyalty.quote_line[];
begin
  if v_cap <= 0 then
    return v_lines;
  end if;
  select coalesce(sum(p.points_earned - p.points_taken_back), 0) into v_before from loyalty.purchase p
  where p.person_id = p_bill.person_id and p.partner_id = p_bill.partner_id and p.local_day = p_bill.local_day;
  select coalesce(sum(l.points), 0) - greatest(v_cap - v_before, 0) into v_over from unnest(p_lines) l;
  for v_lot in
    select l.funder, l.expires_at, sum(l.points)::bigint as points
    from unnest(p_lines) with ordinality as l (rule, rule_id, funder, points, expires_at, detail, n)
    group by l.funder, l.expires_at order by max(l.n) desc
  loop
    exit when v_over <= 0;
    continue when v_lot.points <= 0;
    v_line := row('daily_cap', null::bigint, v_lot.funder, -least(v_lot.points, v_over), v_lot.expires_at,
      pg_catalog.jsonb_build_object('cap_points', v_cap, 'earned_before', v_before));
    v_lines := v_lines || v_line;
    v_over := v_over + v_line.points;
  end loop;
  return v_lines;
end
$$;
comment on function loyalty._quote_daily_cap(loyalty.bill, loyalty.quote_line[]) is
  'Lines that take back what is over setting client_daily_cap_points, counting what the client earned at this partner on the same local day. The last lines lose first; one line for each of their payers and expiries.';
