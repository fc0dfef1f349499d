create function loyalty.set_staff_status(p_partner_id bigint, p_person_id bigint, p_status text, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner text;
  v_staff loyalty.staff;
begin
  select p.name into v_partner from loyalty.partner p where p.id = p_partner_id for no key update;
  perform loyalty.require_owner(p_partner_id, p_actor);
  select * into v_staff from loyalty.staff s
  where s.partner_id = p_partner_id and s.person_id = p_person_id for no key update;
  if v_staff.person_id is null then
    perform core.raise_error('KP302', pg_catalog.format('person %s, partner %s', p_person_id, p_partner_id));
  elsif v_staff.status = p_status then
    return;
  elsif v_staff.role = 'owner' and p_status <> 'active' then
    perform loyalty._keep_an_owner(p_partner_id, p_person_id);
  end if;
  update loyalty.staff s set status = p_status where s.partner_id = p_partner_id and s.person_id = p_person_id;
  perform core.write_audit(p_actor, case p_status when 'active' then 'resume.staff' else 'suspend.staff' end,
    'partner:' || p_partner_id, pg_catalog.jsonb_build_object('person_id', p_person_id, 'role', v_staff.role));
  perform gateway.notify(p_person_id, 'partner', null, 'loyalty.staff.status.' || p_status,
    pg_catalog.jsonb_build_object('partner', v_partner));
end
$$;
comment on function loyalty.set_staff_status(bigint, bigint, text, text) is
  'Suspends somebody who works for a partner (suspended), or lets them work again (active); they are told. KP300 no such partner, KP302 the person does not work there, KP304 asked by a person who is no active owner, KP307 they are the last active owner.';
