create function loyalty.reject(p_application_id bigint, p_actor text, p_reason text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_application loyalty.application := loyalty._decide_application(p_application_id);
begin
  update loyalty.application a set
    status = 'rejected', decided_at = core.now(), decided_by = p_actor, reason = p_reason
  where a.id = p_application_id;
  perform core.write_audit(p_actor, 'reject.application', 'application:' || p_application_id,
    pg_catalog.jsonb_build_object('reason', p_reason));
  perform gateway.notify(v_application.person_id, 'partner', null, 'loyalty.application.rejected',
    pg_catalog.jsonb_build_object('name', v_application.name, 'reason', p_reason));
end
$$;
comment on function loyalty.reject(bigint, text, text) is
  'Turns an application down; the applicant is told why and may apply again. KP309 no application that waits for a decision.';
