create function flows.rep_rows(p_request flows.report_request, p_locale text, p_limit integer,
  out o_rows jsonb, out o_total bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_to date := (p_request.period + case when p_request.kind = 'day' then '1 day' else '1 month' end::interval)::date;
  v_zone text := core.setting_text('time_zone');
begin
  if p_request.kind = 'staff' then
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(c.o_name, c.o_purchases, c.o_clients, pg_catalog.trim_scale(c.o_turnover / 100.0),
        pg_catalog.trim_scale(c.o_refunded / 100.0), c.o_earned, c.o_spent) order by c.n) filter (where c.n <= p_limit), '[]'), count(*)
    into o_rows, o_total
    from flows.rep_by_cashier(p_request.partner_id, p_request.period, p_locale) with ordinality
      c (o_name, o_purchases, o_clients, o_turnover, o_refunded, o_earned, o_spent, n);
  elsif p_request.kind = 'statement' then
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
        pg_catalog.to_char(l.at at time zone v_zone, 'YYYY-MM-DD"T"HH24:MI:SS'), core.text('partner_reports.line.' || l.line, p_locale),
        case when l.kind is not null then core.text('ledger.kind.' || l.kind, p_locale) end, l.points, l.balance)
        order by l.n) filter (where l.n <= p_limit), '[]'), count(*)
    into o_rows, o_total
    from loyalty.statement s cross join lateral loyalty.statement_lines(s.id) l
    where s.partner_id = p_request.partner_id and s.month = p_request.period;
  else
    o_rows := flows.rep_purchase_rows(p_request.partner_id, p_request.period, v_to, p_limit, p_locale);
    select t.o_purchases into o_total from flows.rep_totals(p_request.partner_id, null, p_request.period, v_to) t;
  end if;
end
$$;
comment on function flows.rep_rows(flows.report_request, text, integer) is
  'The rows of a report, the first p_limit, and how many there are in all; their values are in the order of flows.rep_columns().';
