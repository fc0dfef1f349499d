create function flows.rep_columns(p_kind text, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_names text[] := case p_kind
    when 'staff' then '{cashier, purchases, clients, turnover, refunded, earned, spent}'
    when 'statement' then '{time, line, operation, points, balance}'
    else '{time, receipt, client, cashier, bill, refunded, earned, spent}' end::text[];
begin
  return (
    select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'title', core.text('partner_reports.column.' || c.name, p_locale, pg_catalog.jsonb_build_object('currency', flows.rep_currency())),
      'type', case when c.name = 'time' then 'date'
        when c.name in ('receipt', 'client', 'cashier', 'line', 'operation') then 'text' else 'number' end,
      'decimals', case when c.name in ('bill', 'turnover', 'refunded') then 2 else 0 end,
      'width', case when c.name in ('cashier', 'line', 'operation') then 26 when c.name in ('purchases', 'clients', 'points') then 12 else 18 end)
      order by c.n)
    from pg_catalog.unnest(v_names) with ordinality c (name, n));
end
$$;
comment on function flows.rep_columns(text, text) is 'The columns of a report''s file, in the order of the values that flows.rep_rows() gives.';
