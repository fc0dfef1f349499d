create function dialog.control_word(p_text text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.split_part(t.key, '.', 2) from core.texts t
    where t.key in ('dialog.back', 'dialog.skip', 'dialog.cancel') and p_text in (t.ru, t.uk, t.en));
end
$$;
comment on function dialog.control_word(text) is
  'back, skip or cancel for the text of that button in any language (the keyboard may be older than the person''s choice of language); null for any other text.';
