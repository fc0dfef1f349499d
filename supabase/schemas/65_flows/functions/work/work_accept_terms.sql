create function flows.work_accept_terms(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
begin
  if p_turn.argument !~ '^[0-9]{1,9}$' then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'work.terms';
    return v_outcome;
  end if;
  perform loyalty.accept_terms(v_partner.id, p_turn.argument::integer, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('work.terms_thanks', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.work_accept_terms(dialog.turn) is
  'Handler of "I accept" under the terms. KP396 they have changed since they were shown; refusals of flows.owned_partner().';
