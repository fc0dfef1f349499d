create function flows.stat_time(p_at timestamptz, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_local timestamp := p_at at time zone core.setting_text('time_zone');
begin
  return core.format_date(v_local::date, p_locale) || pg_catalog.to_char(v_local, ' HH24:MI');
end
$$;
comment on function flows.stat_time(timestamptz, text) is 'A moment on the programme''s clock: 21.11.2026 14:05, or 21 Nov 2026 14:05 in English.';
