create function flows.donate_pages(p_labels jsonb default '{}') returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text', coalesce(p_labels ->> p.provider, p.provider), 'url', p.url)) order by p.n), '[]')
    from (values (1, 'bmc', core.setting_text('bmc_url')), (2, 'kofi', core.setting_text('kofi_url')),
      (3, 'tribute', core.setting_text('tribute_url'))) p (n, provider, url)
    where p.url <> '');
end
$$;
comment on function flows.donate_pages(jsonb) is
  'The pages where money can be paid that are set up (settings bmc_url …), a row of one button each. p_labels: {provider: what the button says}.';
