create function webhooks.new_secret() returns text
language plpgsql volatile set search_path = ''
as $$
begin
  -- Of 256 bits 244 are random: two UUIDs of version 4, hashed.
  return 'whsec_' || pg_catalog.encode(pg_catalog.sha256(pg_catalog.uuid_send(pg_catalog.gen_random_uuid())
    || pg_catalog.uuid_send(pg_catalog.gen_random_uuid())), 'base64');
end
$$;
comment on function webhooks.new_secret() is 'A new key of signatures, as Standard Webhooks writes it: whsec_ and base64 of 32 bytes.';
