create function payments._event_key(p_text text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  if pg_catalog.length(p_text) > 200 then
    return 'sha256:' || core.hash_text(p_text);
  end if;
  return p_text;
end
$$;
comment on function payments._event_key(text) is
  'What makes an event, or money, one: as it is, or its digest when it is longer than a key may be.';
