create function flows.apr_approve(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_turn.argument, true);
begin
  if v_application.id is null then
    return dialog.stale(p_turn);
  elsif v_application.status <> 'pending' then
    v_outcome.toast := core.text('approvals.decided', p_turn.locale);
    v_outcome.next_state := 'approvals.card';
    return v_outcome;
  end if;
  perform loyalty.approve(v_application.id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('approvals.approved', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.apr_approve(dialog.turn) is
  'Handler of "Yes, make them a partner": in the admin''s name (audit). When another admin decided first, nothing changes and it is shown who and what.';
