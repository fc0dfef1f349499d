create function core.now() returns timestamptz
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((select c.override_at from core.clock c), pg_catalog.now());
end
$$;
comment on function core.now() is
  'The programme''s one clock: the start of the transaction, or what a test has set. Leases and retries use the wall clock instead.';
