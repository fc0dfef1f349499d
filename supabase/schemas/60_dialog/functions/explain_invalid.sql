create function dialog.explain_invalid(p_field dialog.field, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text(coalesce(p_field.invalid_key, 'dialog.invalid.' || p_field.type), p_locale,
    pg_catalog.jsonb_build_object(
      'at_least', coalesce(p_field.at_least, case p_field.type when 'text' then '1' else '0' end),
      'at_most', coalesce(p_field.at_most, case p_field.type when 'text' then '4096' else '999999999999' end)));
end
$$;
comment on function dialog.explain_invalid(dialog.field, text) is 'What was wrong with an answer and what would do.';
