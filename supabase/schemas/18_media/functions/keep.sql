create function media.keep(p_bot_id text, p_photo jsonb, p_purpose text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_size bigint := (p_photo ->> 'file_size')::bigint;
  v_id bigint;
begin
  if coalesce(p_photo ->> 'file_id', '') = '' or coalesce(p_photo ->> 'file_unique_id', '') = '' then
    perform core.raise_error('KP180', p_bot_id);
  elsif v_size > 10485760 then
    perform core.raise_error('KP181', v_size::text);
  end if;
  insert into media.item as i (bot_id, file_id, file_unique_id, purpose, size, next_at, created_at)
  values (p_bot_id, p_photo ->> 'file_id', p_photo ->> 'file_unique_id', p_purpose, nullif(v_size, 0),
    pg_catalog.clock_timestamp(), core.now())
  on conflict (bot_id, file_unique_id) do update set
    file_id = excluded.file_id,
    status = case when i.status = 'failed' then 'pending' else i.status end,
    attempts = case when i.status = 'failed' then 0 else i.attempts end,
    next_at = case when i.status = 'failed' then excluded.next_at else i.next_at end
  returning i.id into v_id;
  perform gateway.wake_dispatch();
  return v_id;
end
$$;
comment on function media.keep(text, jsonb, text) is
  'Keeps a picture that a bot got, given as Telegram''s PhotoSize ({file_id, file_unique_id, file_size}), and has it copied to Storage; its number. The same file again is the same picture, and one whose copy had failed is tried anew. KP180 no picture, KP181 larger than 10 MB.';
