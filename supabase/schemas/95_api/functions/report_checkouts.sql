create function api.report_checkouts(p_results jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  select payments.report_checkouts(p_results)
$$;
comment on function api.report_checkouts(jsonb) is
  'Takes in what became of calls that make invoices, as payments.report_checkouts reads it. SECURITY DEFINER: see the schema.';
