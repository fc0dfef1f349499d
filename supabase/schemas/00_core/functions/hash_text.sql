create function core.hash_text(p_text text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(p_text, 'UTF8')), 'hex');
end
$$;
comment on function core.hash_text(text) is 'SHA-256 of a text in hex: what is kept of a token, and of a Telegram id in keys that outlive a person''s data.';
