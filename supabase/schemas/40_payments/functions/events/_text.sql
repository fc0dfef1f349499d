create function payments._text(p_object jsonb, p_key text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  if pg_catalog.jsonb_typeof(p_object -> p_key) in ('string', 'number') then
    return nullif(pg_catalog.btrim(p_object ->> p_key), '');
  end if;
  return null::text;
end
$$;
comment on function payments._text(jsonb, text) is
  'A member of a provider''s object as text: a string or a number, without blanks around it. Null when it is missing, empty or of another kind, and when the object is none.';
