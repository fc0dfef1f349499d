create function loyalty.add_staff(p_partner_id bigint, p_person_id bigint, p_role text, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner text;
  v_old text;
begin
  select p.name into v_partner from loyalty.partner p where p.id = p_partner_id for no key update;
  perform loyalty.require_owner(p_partner_id, p_actor);
  select s.role into v_old from loyalty.staff s where s.partner_id = p_partner_id and s.person_id = p_person_id;
  if v_old = p_role then
    return;
  elsif v_old = 'owner' then
    perform loyalty._keep_an_owner(p_partner_id, p_person_id);
  end if;
  insert into loyalty.staff as s (partner_id, person_id, role, added_by, added_at)
  values (p_partner_id, p_person_id, p_role, p_actor, core.now())
  on conflict (partner_id, person_id) do update set role = excluded.role;
  perform core.write_audit(p_actor, 'add.staff', 'partner:' || p_partner_id, pg_catalog.jsonb_strip_nulls(
    pg_catalog.jsonb_build_object('person_id', p_person_id, 'role', p_role, 'old_role', v_old)));
  perform gateway.notify(p_person_id, 'partner', null, 'loyalty.staff.role.' || p_role,
    pg_catalog.jsonb_build_object('partner', v_partner));
end
$$;
comment on function loyalty.add_staff(bigint, bigint, text, text) is
  'Lets a person work for a partner as owner or cashier, or gives them that role instead; they are told. Who is suspended stays so. KP300 no such partner, KP304 asked by a person who is no active owner, KP307 the last active owner would be one no more.';
