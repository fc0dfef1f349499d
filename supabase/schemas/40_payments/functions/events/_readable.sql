create function payments._readable(p_event json) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  -- jsonb knows no NUL: an escape of it, though not one whose backslash is escaped itself, is left out.
  return pg_catalog.regexp_replace(p_event::text, '(?<!\\)((?:\\\\)*)\\u0000', '\1', 'g')::jsonb;
exception when untranslatable_character or invalid_text_representation or numeric_value_out_of_range
  or program_limit_exceeded or statement_too_complex then
  return null;
end
$$;
comment on function payments._readable(json) is
  'A provider''s event as jsonb, without NUL characters; null when jsonb cannot hold it (half of a surrogate pair, an absurd number): that is for an admin.';
