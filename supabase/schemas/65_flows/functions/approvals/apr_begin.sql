create function flows.apr_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_turn.argument);
begin
  if v_application.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'approvals.list';
  elsif v_application.status <> 'pending' then
    v_outcome.toast := core.text('approvals.decided', p_turn.locale);
    v_outcome.next_state := 'approvals.card';
  else
    v_outcome.text_key := 'approvals.reject_intro';
    v_outcome.params := flows.apr_params(v_application, p_turn.locale);
    v_outcome.draft := pg_catalog.jsonb_build_object('application_id', v_application.id);
  end if;
  return v_outcome;
end
$$;
comment on function flows.apr_begin(dialog.turn) is
  'Handler of "Reject": asks for the reason. An application that is decided already shows who decided.';
