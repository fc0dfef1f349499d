create function flows.set_value(p_key text, p_value jsonb, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_unit text := (select s.unit from flows.setting_place s where s.key = p_key);
  v_rest bigint;
begin
  if v_unit in ('points', 'seconds', 'hours', 'days', 'months') then
    return core.text('settings.unit.' || v_unit, p_locale, pg_catalog.jsonb_build_object('n', p_value));
  elsif v_unit in ('yes_no', 'choice') then
    return core.text('settings.choice.' || (p_value #>> '{}'), p_locale);
  elsif v_unit = 'money' then
    return loyalty.money((p_value #>> '{}')::bigint, p_locale);
  elsif v_unit = 'percent' then
    v_rest := (p_value #>> '{}')::bigint % 100;
    return core.format_number(pg_catalog.to_jsonb((p_value #>> '{}')::bigint / 100), p_locale)
      || case when v_rest = 0 then '' else case when p_locale = 'en' then '.' else ',' end
        || pg_catalog.rtrim(pg_catalog.lpad(v_rest::text, 2, '0'), '0') end
      || case when p_locale = 'en' then '%' else U&'\00A0%' end;
  elsif v_unit = 'clock' then
    return (p_value #>> '{}') || ':00';
  elsif v_unit = 'number' then
    return core.format_number(p_value, p_locale);
  elsif v_unit = 'page' and p_value = '""' then
    return core.text('settings.no_page', p_locale);
  end if;
  return p_value #>> '{}';
end
$$;
comment on function flows.set_value(text, jsonb, text) is
  'A setting''s value as a person reads it, as plain text: 5 %, 1 ₴, 12 months, Yes, 10:00.';
