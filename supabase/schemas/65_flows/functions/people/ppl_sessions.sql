create function flows.ppl_sessions(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_id bigint := v_person.id;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text(case when s.step is null then 'people.session' else 'people.session_form' end, p_turn.locale,
      pg_catalog.jsonb_build_object('bot', core.text('people.bot.' || s.bot_id, p_turn.locale), 'place', flows.ppl_place(s.state_id), 'form', s.form_id,
        'step', s.step, 'at', flows.stat_time(s.updated_at, p_turn.locale))), E'\n' order by s.bot_id),
    coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('people.free.' || s.bot_id, p_turn.locale), 'ppl_free:' || s.ref)) order by s.bot_id), '[]')
  into v_lines, v_outcome.buttons
  from (select d.*, v_id || '.' || d.bot_id as ref from dialog.session d where d.person_id = v_id) s;
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_id),
    'lines_html', coalesce(v_lines, core.text('people.nothing', p_turn.locale)));
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('people.button.card', p_turn.locale), 'ppl_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.ppl_sessions(dialog.turn) is
  'View of where a person stands with each bot, and the buttons to bring them back to its menu. KP102 as flows.ppl_desk().';
