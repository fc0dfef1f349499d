create function flows.set_open_section(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if not exists (select from flows.setting_place s where s.section = p_turn.argument) then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'settings.sections';
  end if;
  return v_outcome;
end
$$;
comment on function flows.set_open_section(dialog.turn) is 'Handler of a section''s button: one that is gone leads back to the sections.';
