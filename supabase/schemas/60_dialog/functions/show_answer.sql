create function dialog.show_answer(p_field dialog.field, p_answer jsonb, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_answer is null or p_answer = 'null' then core.text('dialog.skipped', p_locale)
    when pg_catalog.jsonb_typeof(p_answer) = 'object' and p_answer ? 'shown' then core.escape_html(p_answer ->> 'shown')
    when p_field.type = 'date' then core.format_date((p_answer #>> '{}')::date, p_locale)
    when p_field.type = 'photo' then core.text('dialog.received', p_locale)
    when p_field.type = 'choice' then (
      select core.text(c ->> 'text_key', p_locale) from pg_catalog.jsonb_array_elements(p_field.choices) c
      where c ->> 'value' = p_answer #>> '{}')
    else core.escape_html(p_answer #>> '{}')
  end;
end
$$;
comment on function dialog.show_answer(dialog.field, jsonb, text) is 'An answer as the confirmation shows it, as HTML.';
