create function media.photo(p_item_id bigint, p_bot_id text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select case
      when i.bot_id = p_bot_id then pg_catalog.to_jsonb(i.file_id)
      when i.status = 'copied' then pg_catalog.jsonb_build_object('$media', i.storage_path)
    end
    from media.item i where i.id = p_item_id);
end
$$;
comment on function media.photo(bigint, text) is
  'A picture as parameter photo of a call of this bot: the file_id for the bot that got it, {"$media": path} of the copy for the others, null while there is none (or no such picture): they show their text without it.';
