create function flows.set_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if flows.set_describe(p_turn.argument, p_turn.locale) is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'settings.sections';
  end if;
  return v_outcome;
end
$$;
comment on function flows.set_open(dialog.turn) is 'Handler of a setting''s buttons: one that is gone leads back to the sections.';
