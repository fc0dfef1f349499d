create function flows.rep_hours_chart(p_partner_id bigint, p_day date, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_bars jsonb;
  v_weeks bigint;
  v_sold bigint;
begin
  with sale as (
    select w.ago, extract(hour from p.at at time zone v_zone)::integer as hour, p.bill_minor - p.refunded_minor as sold
    from pg_catalog.generate_series(0, 4) w (ago) join loyalty.purchase p on p.partner_id = p_partner_id
      and p.at >= (p_day - 7 * w.ago)::timestamp at time zone v_zone and p.at < (p_day - 7 * w.ago + 1)::timestamp at time zone v_zone
  ), known as (
    -- One day is no habit.
    select * from sale s where s.ago = 0 or (select count(distinct d.ago) from sale d where d.ago > 0) > 1
  ), span as (
    select least(min(k.hour), 18) as first, max(k.hour) as last, count(distinct nullif(k.ago, 0)) as weeks from known k
  ), slot as (
    select h.hour, s.weeks, coalesce(sum(k.sold) filter (where k.ago = 0), 0) as sold, coalesce(sum(k.sold) filter (where k.ago > 0), 0) as before
    from span s cross join lateral pg_catalog.generate_series(s.first, greatest(s.last, s.first + 5)) h (hour)
      left join known k on k.hour = h.hour
    group by h.hour, s.weeks
  )
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('label', s.hour::text, 'value', pg_catalog.round(s.sold / 100.0),
      'beside', pg_catalog.round(s.before / 100.0 / nullif(s.weeks, 0))) order by s.hour), max(s.weeks), sum(s.sold)
  into v_bars, v_weeks, v_sold
  from slot s;
  return case when v_sold > 0 then pg_catalog.jsonb_build_object('$chart', pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
    'title', core.text('partner_reports.chart_hours', p_locale), 'unit', core.format_date(p_day, p_locale) || ', ' || flows.rep_currency(),
    'beside', case when v_weeks > 0 then core.text('partner_reports.chart_usual', p_locale) end, 'bars', v_bars, 'locale', p_locale))) end;
end
$$;
comment on function flows.rep_hours_chart(bigint, date, text) is
  'The picture of a partner''s sales by hour of a local day in whole units of the currency, six hours at least, beside the average of the same weekday in the four weeks before (of those when it sold, if these are two or more); null when it sold nothing that day.';
