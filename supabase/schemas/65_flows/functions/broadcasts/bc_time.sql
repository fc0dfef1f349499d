create function flows.bc_time(p_at timestamptz, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_local timestamp := p_at at time zone core.setting_text('time_zone');
begin
  return core.format_date(v_local::date, p_locale) || ', ' || pg_catalog.to_char(v_local, 'HH24:MI');
end
$$;
comment on function flows.bc_time(timestamptz, text) is 'A moment as day and time of the programme''s zone.';
