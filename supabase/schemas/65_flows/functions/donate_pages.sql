create function flows.donate_pages(p_labels jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text', coalesce(p_labels ->> p.provider, p.provider), 'url', core.setting_text(p.provider || '_url'))) order by p.n), '[]')
    from pg_catalog.unnest(array['bmc', 'kofi', 'tribute']) with ordinality as p (provider, n)
    where core.setting_text(p.provider || '_url') <> '');
end
$$;
comment on function flows.donate_pages(jsonb) is
  'A row with a button for each page where money can be paid that is set up. p_labels: {provider: what the button says}.';
