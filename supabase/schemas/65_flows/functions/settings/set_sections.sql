create function flows.set_sections(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('settings.section_name.' || s.section, p_turn.locale), 'set_section:' || s.section))
    order by s.n)
  into v_outcome.buttons
  from pg_catalog.unnest(array['earning', 'spending', 'people', 'suspicion', 'payments', 'orders', 'notices', 'system'])
    with ordinality as s (section, n);
  return v_outcome;
end
$$;
comment on function flows.set_sections(dialog.turn) is 'View of the settings: a button for each section.';
