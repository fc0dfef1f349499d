create function core.text(p_key text, p_locale text, p_params jsonb default null) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_text text;
  v_name text;
  v_value jsonb;
  v_plural text[];
begin
  select case p_locale when 'ru' then t.ru when 'uk' then t.uk else t.en end into v_text
  from core.texts t where t.key = p_key;
  if v_text is null then
    raise exception 'no text %', p_key using errcode = 'XX000';
  end if;
  if p_params is null then
    return v_text;
  end if;
  for v_name, v_value in select * from pg_catalog.jsonb_each(p_params) loop
    continue when pg_catalog.strpos(v_text, '{' || v_name) = 0;
    v_text := pg_catalog.replace(v_text, '{' || v_name || '}', case
      when pg_catalog.jsonb_typeof(v_value) = 'number' then core.format_number(v_value, p_locale)
      when v_name like '%\_html' then coalesce(v_value #>> '{}', '')
      else core.escape_html(coalesce(v_value #>> '{}', '')) end);
    if pg_catalog.strpos(v_text, '{' || v_name || '|') > 0 then
      for v_plural in select pg_catalog.regexp_matches(v_text, '\{' || v_name || '\|([^{}]*)\}', 'g') loop
        v_text := pg_catalog.replace(v_text, '{' || v_name || '|' || v_plural[1] || '}',
          core.plural(v_plural[1], p_locale, (v_value #>> '{}')::bigint));
      end loop;
    end if;
  end loop;
  return v_text;
end
$$;
comment on function core.text(text, text, jsonb) is
  'A text in a language with its parameters filled in: numbers grouped, strings escaped for Telegram HTML. A parameter named *_html is put in as it is and must come from core.text itself. XX000 for an unknown key.';
