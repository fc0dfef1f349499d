create function flows.apr_yes(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_asked(p_turn);
begin
  perform loyalty.approve(v_application.id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('approvals.toast_approved', p_turn.locale);
  return v_outcome;
exception when sqlstate 'KP309' then
  -- Another admin was quicker: the card says who. One that never was is told as such.
  if v_application.id is null then
    raise;
  end if;
  v_outcome.toast := core.text('approvals.toast_decided', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.apr_yes(dialog.turn) is
  'Handler of Approve, in the admin''s name. One that is decided already stays so, and the card says by whom.';
