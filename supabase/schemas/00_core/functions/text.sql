create function core.text(p_key text, p_locale text, p_params jsonb default null) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_text text;
begin
  select case p_locale when 'ru' then t.ru when 'uk' then t.uk else t.en end into v_text
  from core.texts t where t.key = p_key;
  if v_text is null then
    raise exception 'no text %', p_key using errcode = 'XX000';
  elsif p_params is null then
    return v_text;
  end if;
  return core.fill(v_text, p_locale, p_params);
end
$$;
comment on function core.text(text, text, jsonb) is
  'A text in a language with its parameters filled in, as core.fill() does. XX000 for an unknown key.';
