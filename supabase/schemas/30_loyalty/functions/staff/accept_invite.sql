create function loyalty.accept_invite(p_token text, p_person_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_invite loyalty.staff_invite := loyalty.find_invite(p_token, p_person_id);
  v_status text;
  v_params jsonb;
  v_owner bigint;
begin
  select s.status into v_status from loyalty.staff s
  where s.partner_id = v_invite.partner_id and s.person_id = p_person_id;
  if v_status = 'active' then
    return v_invite.partner_id;
  elsif v_status is not null then
    perform core.raise_error('KP303', pg_catalog.format('person %s, partner %s', p_person_id, v_invite.partner_id));
  end if;
  update loyalty.staff_invite i set used_at = core.now(), used_by = p_person_id where i.id = v_invite.id;
  perform loyalty.add_staff(v_invite.partner_id, p_person_id, 'cashier', v_invite.invited_by);
  select pg_catalog.jsonb_build_object('partner', p.name, 'name', loyalty.staff_name(p_person_id)) into v_params
  from loyalty.partner p where p.id = v_invite.partner_id;
  for v_owner in
    select s.person_id from loyalty.staff s
    where s.partner_id = v_invite.partner_id and s.role = 'owner' and s.status = 'active' order by s.person_id
  loop
    perform gateway.notify(v_owner, 'partner', 'staff', 'loyalty.staff.joined', v_params);
  end loop;
  return v_invite.partner_id;
end
$$;
comment on function loyalty.accept_invite(text, bigint) is
  'Makes a person a cashier by an invitation, which is used up; they and the partner''s owners are told. The partner''s number. Who works there already uses nothing up; who is suspended there stays so: KP303. KP397 to KP399 as loyalty.find_invite().';
