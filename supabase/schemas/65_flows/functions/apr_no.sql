create function flows.apr_no(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_asked(p_turn);
begin
  if v_application.status is distinct from 'pending' then
    v_outcome.next_state := 'approvals.card';
    v_outcome.toast := core.text('approvals.toast_decided', p_turn.locale);
    return v_outcome;
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('application', v_application.id);
  v_outcome.text_key := 'approvals.rejecting';
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_application.id::text, 'name', v_application.name);
  return v_outcome;
end
$$;
comment on function flows.apr_no(dialog.turn) is 'Handler of Reject: asks why; one that is decided already is shown as it is.';
