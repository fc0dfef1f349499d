create function flows.set_history(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
  v_key text := p_turn.argument;
begin
  select pg_catalog.string_agg(core.text('settings.history_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'at', flows.stat_time(h.changed_at, p_turn.locale), 'who', flows.set_actor(h.actor, p_turn.locale),
      'old', flows.set_value(h.key, h.old_value, p_turn.locale), 'new', flows.set_value(h.key, h.value, p_turn.locale))),
    E'\n' order by h.id desc)
  into v_lines
  from (select * from core.setting_history q where q.key = v_key order by q.id desc limit 10) h;
  v_outcome.params := flows.set_describe(v_key, p_turn.locale)
    || pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, core.text('settings.history_empty', p_turn.locale)));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('settings.button.item', p_turn.locale), 'set_show:' || v_key)));
  return v_outcome;
end
$$;
comment on function flows.set_history(dialog.turn) is 'View of a setting''s last ten changes: when, who, from what to what.';
