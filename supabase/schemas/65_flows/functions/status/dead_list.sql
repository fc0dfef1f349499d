create function flows.dead_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'dead');
  v_next text := (v_skip + 8)::text;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('dead.line', p_turn.locale, pg_catalog.jsonb_build_object(
      'n', d.n, 'at', flows.stat_time(d.at, p_turn.locale), 'bot', core.text('people.bot.' || d.bot_id, p_turn.locale),
      'what', core.text('dead.direction.' || d.direction, p_turn.locale), 'words_html', flows.dead_words(d.direction, d.code, p_turn.locale),
      'waits', case when f.retry_at is not null then ' ' || core.text('dead.waits', p_turn.locale) end)), E'\n' order by d.n),
    pg_catalog.jsonb_agg(dialog.callback_button(d.n || '. ' || flows.stat_time(d.at, p_turn.locale), 'dead_show:' || d.ref) order by d.n)
  into v_lines, v_outcome.buttons
  from (select q.*, q.direction || ':' || q.bot_id || ':' || q.id as ref, row_number() over (order by q.at desc, q.id desc) as n
      from gateway.dead_letters q order by q.at desc, q.id desc offset v_skip limit 8) d
    left join gateway.failures f on d.direction = 'update' and f.bot_id = d.bot_id and f.update_id = d.id;
  if v_lines is null then
    v_outcome.text_key := 'dead.list_empty';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', v_lines);
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(b.button) order by b.n), '[]') into v_outcome.buttons
  from pg_catalog.jsonb_array_elements(coalesce(v_outcome.buttons, '[]')) with ordinality as b (button, n);
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0 then dialog.callback_button(core.text('dead.button.newest', p_turn.locale), 'dead') end,
    case when (select count(*) from gateway.dead_letters) > v_skip + 8
      then dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'dead:' || v_next) end);
  return v_outcome;
end
$$;
comment on function flows.dead_list(dialog.turn) is
  'View of the dead letters, eight a page, newest first; the argument says how many go before.';
