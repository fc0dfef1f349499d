create function flows.stat_errors(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('stat.error_line', p_locale, pg_catalog.jsonb_build_object(
      'at', flows.stat_time(f.last_at, p_locale), 'bot', core.text('people.bot.' || f.bot_id, p_locale), 'code', f.support_code,
      'words_html', flows.dead_words('update', f.sqlstate, p_locale))), E'\n' order by f.last_at desc)
  into v_lines
  from (select * from gateway.failures q where q.last_at > pg_catalog.clock_timestamp() - '1 day'::interval
    order by q.last_at desc limit 3) f;
  return E'\n' || core.text('stat.errors_title', p_locale) || E'\n' || v_lines;
end
$$;
comment on function flows.stat_errors(text) is 'The status'' last lines: the three newest failures of updates within a day, as HTML; null when there are none.';
