create function loyalty.set_partner_status(p_partner_id bigint, p_status text, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner loyalty.partner;
  v_owner bigint;
begin
  select * into v_partner from loyalty.partner p where p.id = p_partner_id for no key update;
  if v_partner.id is null then
    perform core.raise_error('KP300', coalesce(p_partner_id::text, 'null'));
  elsif v_partner.status = p_status then
    return;
  end if;
  update loyalty.partner p set status = p_status where p.id = p_partner_id;
  perform core.write_audit(p_actor, case p_status when 'active' then 'resume.partner' else 'suspend.partner' end,
    'partner:' || p_partner_id);
  for v_owner in
    select s.person_id from loyalty.staff s
    where s.partner_id = p_partner_id and s.role = 'owner' and s.status = 'active' order by s.person_id
  loop
    perform gateway.notify(v_owner, 'partner', null, 'loyalty.partner.status.' || p_status,
      pg_catalog.jsonb_build_object('partner', v_partner.name));
  end loop;
end
$$;
comment on function loyalty.set_partner_status(bigint, text, text) is
  'Suspends a partner (suspended) or lets it go on (active): the operator''s decision, which its owners are told. A suspended one gives and takes no points; refunds go on. KP300 no such partner.';
