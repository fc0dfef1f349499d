create function webhooks.is_private(p_url text) returns boolean
language plpgsql immutable set search_path = ''
as $$
declare
  v_host text := pg_catalog.rtrim(pg_catalog.lower(
    (pg_catalog.regexp_match(p_url, '^https?://(\[[^]]*\]|[^:/?#]*)', 'i'))[1]), '.');
  v_address inet;
begin
  if v_host !~ '^\[|(^|\.)([0-9]+|0x[0-9a-f]*)$' then
    return pg_catalog.strpos(v_host, '.') = 0
      or v_host ~ '\.(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$';
  elsif not pg_catalog.pg_input_is_valid(pg_catalog.btrim(v_host, '[]'), 'inet') then
    return true;
  end if;
  v_address := pg_catalog.btrim(v_host, '[]')::inet;
  if pg_catalog.family(v_address) = 6 then
    return not v_address <<= '2000::/3';
  end if;
  return exists (select from pg_catalog.unnest('{0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12,
    192.168.0.0/16, 224.0.0.0/3}'::inet[]) n (network) where v_address <<= n.network);
end
$$;
comment on function webhooks.is_private(text) is
  'Whether an address, as it is written, leads to this machine or the network around it: so that whoever types one is told at once. What counts is looked at when it is called, by what the name resolves to then (_shared/addresses.ts).';
