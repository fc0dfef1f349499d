create function api.report_media(p_results jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  select media.report(p_results)
$$;
comment on function api.report_media(jsonb) is
  'Takes in what became of copies, as media.report reads it. SECURITY DEFINER: see the schema.';
