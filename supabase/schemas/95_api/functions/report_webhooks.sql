create function api.report_webhooks(p_results jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  select webhooks.report(p_results)
$$;
comment on function api.report_webhooks(jsonb) is
  'Takes in what became of deliveries to webhooks, as webhooks.report reads it. SECURITY DEFINER: see the schema.';
