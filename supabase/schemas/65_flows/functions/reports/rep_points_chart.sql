create function flows.rep_points_chart(p_partner_id bigint, p_month date, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_bars jsonb;
  v_points bigint;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('label', core.text('loyalty.month.' || extract(month from s.month), p_locale),
      'value', s.issued, 'beside', s.redeemed) order by s.month), sum(s.issued + s.redeemed)
  into v_bars, v_points
  from loyalty.statement s
  where s.partner_id = p_partner_id and s.month between p_month - '5 months'::interval and p_month;
  return case when v_points > 0 then pg_catalog.jsonb_build_object('$chart', pg_catalog.jsonb_build_object(
    'title', core.text('partner_reports.chart_points', p_locale), 'unit', core.text('partner_reports.line.issued', p_locale),
    'beside', core.text('partner_reports.line.redeemed', p_locale), 'bars', v_bars, 'locale', p_locale)) end;
end
$$;
comment on function flows.rep_points_chart(bigint, date, text) is
  'The picture of the points that a partner gave and took by its statements of a month (its first day) and the five before; null when there were none.';
