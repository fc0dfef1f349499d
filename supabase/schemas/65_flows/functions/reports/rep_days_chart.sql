create function flows.rep_days_chart(p_partner_id bigint, p_month date, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_last date := least((p_month + '1 month'::interval)::date - 1, core.today());
  v_bars jsonb;
  v_total bigint;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('label', extract(day from d.day)::text, 'value', pg_catalog.round(d.turnover / 100.0)) order by d.day),
    sum(d.turnover)
  into v_bars, v_total
  from (
    select s.day::date as day, (
      select coalesce(sum(p.bill_minor - p.refunded_minor), 0)::bigint from loyalty.purchase p
      where p.partner_id = p_partner_id and p.at >= s.day at time zone v_zone and p.at < (s.day + '1 day'::interval) at time zone v_zone
    ) as turnover
    from pg_catalog.generate_series(p_month::timestamp, v_last::timestamp, '1 day') s (day)
  ) d;
  return case when v_total > 0 then pg_catalog.jsonb_build_object('$chart', pg_catalog.jsonb_build_object(
    'title', core.text('partner_reports.chart_days', p_locale),
    'unit', flows.rep_month_name(p_month, p_locale) || ', ' || flows.rep_currency(), 'bars', v_bars, 'locale', p_locale)) end;
end
$$;
comment on function flows.rep_days_chart(bigint, date, text) is
  'The picture of a partner''s sales by day of a month (its first day), up to today, in whole units of the currency; null when it sold nothing.';
