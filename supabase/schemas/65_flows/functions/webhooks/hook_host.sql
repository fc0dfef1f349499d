create function flows.hook_host(p_url text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return (pg_catalog.regexp_match(p_url, '^https?://([^/?#]+)', 'i'))[1];
end
$$;
comment on function flows.hook_host(text) is 'What people are shown of a webhook''s address: the host, with its port.';
