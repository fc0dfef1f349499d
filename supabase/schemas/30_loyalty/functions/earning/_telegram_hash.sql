create function loyalty._telegram_hash(p_telegram_id bigint) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return core.hash_text(p_telegram_id::text);
end
$$;
comment on function loyalty._telegram_hash(bigint) is
  'SHA-256 of a Telegram id in hex: keys of what is given once to a Telegram account bear it, so that they outlive the deletion of its data.';
