create function loyalty.require_staff(p_partner_id bigint, p_person_id bigint, p_also_suspended_partner boolean default false)
returns loyalty.staff
language plpgsql volatile set search_path = ''
as $$
declare
  v_status text;
  v_staff loyalty.staff;
begin
  select p.status into v_status from loyalty.partner p where p.id = p_partner_id;
  if v_status is null then
    perform core.raise_error('KP300', coalesce(p_partner_id::text, 'null'));
  end if;
  select * into v_staff from loyalty.staff s
  where s.partner_id = p_partner_id and s.person_id = p_person_id for no key update;
  if v_staff.person_id is null then
    perform core.raise_error('KP302', pg_catalog.format('person %s, partner %s', p_person_id, p_partner_id));
  elsif v_staff.status <> 'active' then
    perform core.raise_error('KP303', pg_catalog.format('person %s, partner %s', p_person_id, p_partner_id));
  elsif v_status <> 'active' and not p_also_suspended_partner then
    perform core.raise_error('KP301', p_partner_id::text);
  end if;
  return v_staff;
end
$$;
comment on function loyalty.require_staff(bigint, bigint, boolean) is
  'Who acts for a partner: their row, locked to the end of the transaction, so one person''s operations at the till go one by one. p_also_suspended_partner lets a suspended partner pass, for refunds. KP300 no such partner, KP301 the partner is suspended, KP302 the person does not work there, KP303 they are suspended.';
