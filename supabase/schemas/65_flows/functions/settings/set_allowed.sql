create function flows.set_allowed(p_key text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_unit text := (select s.unit from flows.setting_place s where s.key = p_key);
  v_least bigint;
  v_most bigint;
begin
  if v_unit in ('yes_no', 'choice') then
    return core.text('settings.allowed_choice', p_locale);
  elsif v_unit = 'zone' then
    return core.text('settings.allowed_zone', p_locale);
  elsif v_unit = 'currency' then
    return core.text('settings.allowed_currency', p_locale);
  elsif v_unit = 'page' then
    return core.text('settings.allowed_page', p_locale);
  end if;
  select b.o_at_least, b.o_at_most into v_least, v_most from flows.set_bounds(p_key) b;
  if v_most is null then
    return core.text('settings.allowed_from', p_locale, pg_catalog.jsonb_build_object(
      'at_least', flows.set_value(p_key, pg_catalog.to_jsonb(coalesce(v_least, 0)), p_locale)));
  end if;
  return core.text('settings.allowed_range', p_locale, pg_catalog.jsonb_build_object(
    'at_least', flows.set_value(p_key, pg_catalog.to_jsonb(coalesce(v_least, 0)), p_locale),
    'at_most', flows.set_value(p_key, pg_catalog.to_jsonb(v_most), p_locale)));
end
$$;
comment on function flows.set_allowed(text, text) is 'What a setting may be, in a sentence: its bounds in its own unit, or how to give it.';
