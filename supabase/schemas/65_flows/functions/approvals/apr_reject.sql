create function flows.apr_reject(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_draft ->> 'application_id', true);
begin
  if v_application.status = 'pending' then
    perform loyalty.reject(v_application.id, 'person:' || p_turn.person_id, p_draft ->> 'reason');
    v_application.reason := p_draft ->> 'reason';
    v_outcome.text_key := 'approvals.rejected';
  else
    v_outcome.text_key := case v_application.status when 'approved' then 'approvals.card_approved' else 'approvals.card_rejected' end;
  end if;
  v_outcome.params := flows.apr_params(v_application, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.apr_reject(dialog.turn, jsonb) is
  'Submit function of a rejection: in the admin''s name (audit), the applicant reads the reason. When another admin decided first, nothing changes and it is said who and what.';
