create function api.claim_media(p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', i.id, 'bot', i.bot_id, 'file_id', i.file_id,
      'size', i.size, 'path', i.purpose || '/' || i.id)), '[]')
    from media.claim(least(greatest(p_limit, 1), 100)) i);
end
$$;
comment on function api.claim_media(integer) is
  'Leases pictures that are to be copied to Storage, at most p_limit (1 to 100): [{id, bot, file_id, size (bytes or null), path (without its ending)}]. SECURITY DEFINER: see the schema.';
