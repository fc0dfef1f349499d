create function loyalty.set_staff_limit(p_partner_id bigint, p_person_id bigint, p_points bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_staff loyalty.staff;
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  select * into v_staff from loyalty.staff s
  where s.partner_id = p_partner_id and s.person_id = p_person_id for no key update;
  if v_staff.person_id is null then
    perform core.raise_error('KP302', pg_catalog.format('person %s, partner %s', p_person_id, p_partner_id));
  elsif v_staff.daily_points_limit is not distinct from p_points then
    return;
  end if;
  update loyalty.staff s set daily_points_limit = p_points where s.partner_id = p_partner_id and s.person_id = p_person_id;
  perform core.write_audit(p_actor, 'limit.staff', 'partner:' || p_partner_id,
    pg_catalog.jsonb_build_object('person_id', p_person_id, 'points', p_points, 'old_points', v_staff.daily_points_limit));
end
$$;
comment on function loyalty.set_staff_limit(bigint, bigint, bigint, text) is
  'How many points somebody may give in a day without the owner''s approval; null for setting cashier_daily_limit_points. KP300 no such partner, KP302 the person does not work there, KP304 asked by a person who is no active owner.';
