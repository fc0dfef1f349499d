create function loyalty.approve(p_application_id bigint, p_actor text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_application loyalty.application := loyalty._decide_application(p_application_id);
  v_partner_id bigint;
  v_rate loyalty.partner_rate;
begin
  insert into loyalty.partner (name, category, city, phone, terms_version, terms_accepted_at)
  values (v_application.name, v_application.category, v_application.city, v_application.phone,
    v_application.terms_version, v_application.applied_at)
  returning id into v_partner_id;
  perform loyalty.partner_account(v_partner_id);
  v_rate := loyalty.rate(v_partner_id, core.today());
  v_rate.set_by := p_actor;
  insert into loyalty.partner_rate select v_rate.*;
  insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
  values (v_partner_id, v_application.person_id, 'owner', p_actor, core.now());
  update loyalty.application a set
    status = 'approved', partner_id = v_partner_id, decided_at = core.now(), decided_by = p_actor
  where a.id = p_application_id;
  perform core.write_audit(p_actor, 'approve.application', 'application:' || p_application_id,
    pg_catalog.jsonb_build_object('partner_id', v_partner_id, 'owner_id', v_application.person_id));
  perform gateway.notify(v_application.person_id, 'partner', null, 'loyalty.application.approved',
    pg_catalog.jsonb_build_object('name', v_application.name));
  return v_partner_id;
end
$$;
comment on function loyalty.approve(bigint, text) is
  'Makes a partner of an application: its account in the ledger, the default rates from today on, the applicant as its owner, who is told. The partner''s number. KP309 no application that waits for a decision.';
