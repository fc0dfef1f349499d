create function core.fill(p_template text, p_locale text, p_params jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  v_text text := p_template;
  v_name text;
  v_value jsonb;
  v_plural text[];
begin
  if pg_catalog.strpos(v_text, '{') = 0 then
    return v_text;
  end if;
  for v_name, v_value in select * from pg_catalog.jsonb_each(p_params) loop
    continue when pg_catalog.strpos(v_text, '{' || v_name) = 0;
    v_text := pg_catalog.replace(v_text, '{' || v_name || '}', case
      when pg_catalog.jsonb_typeof(v_value) = 'number' then core.format_number(v_value, p_locale)
      -- A brace of the person's own must not be read as a parameter.
      else pg_catalog.replace(case when v_name like '%\_html' then coalesce(v_value #>> '{}', '')
        else core.escape_html(coalesce(v_value #>> '{}', '')) end, '{', '&#123;') end);
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
comment on function core.fill(text, text, jsonb) is
  'A template with its parameters filled in: numbers grouped, strings escaped for Telegram HTML, {n|…} as the plural word. A parameter named *_html is put in as it is and must come from core.text or core.fill itself.';
