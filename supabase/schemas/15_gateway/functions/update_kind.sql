create function gateway.update_kind(p_update jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  if p_update ? 'message' then
    return 'message';
  elsif p_update ? 'callback_query' then
    return 'callback_query';
  end if;
  return coalesce((select k from pg_catalog.jsonb_object_keys(p_update) k where k <> 'update_id' order by k limit 1), 'empty');
end
$$;
comment on function gateway.update_kind(jsonb) is 'Telegram''s kind of an update: the one key beside update_id.';
