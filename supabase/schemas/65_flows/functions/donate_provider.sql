create function flows.donate_provider() returns text
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((
    select p.provider from pg_catalog.unnest(array['bmc', 'kofi', 'tribute']) with ordinality as p (provider, n)
    where core.setting_text(p.provider || '_url') <> '' order by p.n limit 1), 'bmc');
end
$$;
comment on function flows.donate_provider() is
  'The provider that a pending payment is expected from when nothing but its amount tells: the first page that is set up. A code is known wherever it is pasted.';
