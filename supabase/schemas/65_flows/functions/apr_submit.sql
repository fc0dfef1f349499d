create function flows.apr_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application;
begin
  perform flows.adm_check(p_turn);
  v_outcome.text_key := 'approvals.done_rejected';
  begin
    perform loyalty.reject((p_draft -> 'application')::bigint, 'person:' || p_turn.person_id, p_draft ->> 'reason');
  exception when sqlstate 'KP309' then
    -- Another admin was quicker.
    v_outcome.text_key := 'approvals.done_by_another';
  end;
  select * into v_application from loyalty.application a where a.id = (p_draft -> 'application')::bigint;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_application.name,
    'who', flows.set_actor(v_application.decided_by, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.apr_submit(dialog.turn, jsonb) is
  'Submit function: rejects an application with the reason; one that another admin decided meanwhile stays as it is, and this one reads by whom. KP650 by no admin any more.';
