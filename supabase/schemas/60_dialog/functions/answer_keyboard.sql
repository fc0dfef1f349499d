create function dialog.answer_keyboard(p_field dialog.field, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return case
      when p_field.type in ('phone', 'contact') then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('dialog.share_contact', p_locale), 'request_contact', true)))
      when p_field.type = 'choice' then (
        select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text', core.text(c ->> 'text_key', p_locale))))
        from pg_catalog.jsonb_array_elements(p_field.choices) c)
      else '[]'
    end
    || pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text', core.text('dialog.back', p_locale)))
      || case when p_field.optional
        then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text', core.text('dialog.skip', p_locale)))
        else '[]' end
      || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text', core.text('dialog.cancel', p_locale))));
end
$$;
comment on function dialog.answer_keyboard(dialog.field, text) is
  'The keyboard of a question: the contact button or the choices, then Back, Skip where allowed, Cancel.';
