create function loyalty.cashier_points_left(p_partner_id bigint, p_cashier_id bigint, p_day date default null) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_staff loyalty.staff;
begin
  select * into v_staff from loyalty.staff s where s.partner_id = p_partner_id and s.person_id = p_cashier_id;
  if v_staff.role = 'owner' then
    return null;
  end if;
  return greatest(coalesce(v_staff.daily_points_limit, core.setting_integer('cashier_daily_limit_points')) - (
    select coalesce(sum(p.points_earned - p.points_taken_back), 0) from loyalty.purchase p
    where p.cashier_id = p_cashier_id and p.local_day = coalesce(p_day, core.today()) and p.partner_id = p_partner_id), 0);
end
$$;
comment on function loyalty.cashier_points_left(bigint, bigint, date) is
  'Points that a cashier may still give at a partner on a local day (null: today) without an owner''s approval: their own limit or setting cashier_daily_limit_points, less what they gave, points taken back aside. Null for an owner, who has no limit.';
