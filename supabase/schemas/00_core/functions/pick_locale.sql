create function core.pick_locale(p_language_code text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case pg_catalog.lower(pg_catalog.split_part(coalesce(p_language_code, ''), '-', 1))
    when 'uk' then 'uk'
    when 'ru' then 'ru'
    when 'be' then 'ru'
    when 'kk' then 'ru'
    else 'en'
  end;
end
$$;
comment on function core.pick_locale(text) is
  'The language to greet someone in, from Telegram''s IETF language tag: Belarusian and Kazakh interfaces get Russian, any other unknown one English.';
