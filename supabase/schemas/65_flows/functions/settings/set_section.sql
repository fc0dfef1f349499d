create function flows.set_section(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('settings.line', p_turn.locale, flows.set_describe(p.key, p_turn.locale)), E'\n' order by p.position),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('settings.name.' || p.key, p_turn.locale), 'set_show:' || p.key)) order by p.position)
  into v_lines, v_outcome.buttons
  from flows.setting_place p where p.section = p_turn.argument;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'section', core.text('settings.section_name.' || p_turn.argument, p_turn.locale), 'lines_html', v_lines);
  return v_outcome;
end
$$;
comment on function flows.set_section(dialog.turn) is 'View of a section: its settings with their values, and a button for each.';
