create function flows.adm_remove(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform flows.adm_require_chief(p_turn);
  if not flows.adm_leave((flows.adm_asked(p_turn)).person_id, 'person:' || p_turn.person_id) then
    return dialog.stale(p_turn);
  end if;
  v_outcome.toast := core.text('admins.removed', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.adm_remove(dialog.turn) is
  'Handler of "Yes, remove": the administrator is none from now on, as flows.adm_leave() says. One removed already changes nothing. KP650 who presses is no chief.';
