create function flows.adm_invite_hash(p_token text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(p_token, 'UTF8')), 'hex');
end
$$;
comment on function flows.adm_invite_hash(text) is 'SHA-256 of an administrator''s invitation''s token in hex.';
