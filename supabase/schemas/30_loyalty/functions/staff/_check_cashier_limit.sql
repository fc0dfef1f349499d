create function loyalty._check_cashier_limit(p_staff loyalty.staff, p_new loyalty.purchase) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_left bigint := loyalty.cashier_points_left(p_staff.partner_id, p_staff.person_id, p_new.local_day);
begin
  if p_new.points_earned = 0 or v_left is null or p_new.points_earned <= v_left then
    return null;
  end if;
  if not exists (select from loyalty.staff s where s.partner_id = p_staff.partner_id and s.person_id = p_new.approved_by
      and s.role = 'owner' and s.status = 'active' and s.person_id <> p_new.person_id) then
    perform core.raise_error('KP320', pg_catalog.format('%s of %s left', p_new.points_earned, v_left));
  end if;
  return p_new.approved_by;
end
$$;
comment on function loyalty._check_cashier_limit(loyalty.staff, loyalty.purchase) is
  'Who had to approve a purchase, for null nobody had to: what a cashier gives at a partner on a local day stays within their own limit or setting cashier_daily_limit_points, points taken back aside. Owners have no limit. KP320 over it, and not approved by an active owner other than the client.';
