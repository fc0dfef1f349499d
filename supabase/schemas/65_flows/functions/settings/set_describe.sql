create function flows.set_describe(p_key text, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.jsonb_build_object(
      'name', core.text('settings.name.' || s.key, p_locale),
      'meaning', core.text('flows.setting.' || s.key, p_locale),
      'value', flows.set_value(s.key, s.value, p_locale),
      'allowed', flows.set_allowed(s.key, p_locale))
    from core.setting s join flows.setting_place p using (key)
    where s.key = p_key and s.owner = 'programme');
end
$$;
comment on function flows.set_describe(text, text) is
  'What a person is told of a setting of the programme, as parameters: name, meaning, value, allowed. Null when there is no such one.';
