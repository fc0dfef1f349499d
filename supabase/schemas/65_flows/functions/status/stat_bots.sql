create function flows.stat_bots(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(
    (select pg_catalog.string_agg(core.text('stat.bot_paused', p_locale, pg_catalog.jsonb_build_object(
        'bot', core.text('people.bot.' || b.id, p_locale), 'at', flows.stat_time(b.paused_until, p_locale))), E'\n' order by b.id)
      from gateway.bot b where b.paused_until > pg_catalog.clock_timestamp()),
    core.text('stat.bots_ok', p_locale));
end
$$;
comment on function flows.stat_bots(text) is 'The status'' line on bots, as HTML: which of them Telegram told to wait, and until when.';
