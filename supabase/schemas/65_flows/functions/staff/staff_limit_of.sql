create function flows.staff_limit_of(p_staff loyalty.staff) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(p_staff.daily_points_limit, core.setting_integer('cashier_daily_limit_points'));
end
$$;
comment on function flows.staff_limit_of(loyalty.staff) is 'Points that somebody may give in a day without the owner''s approval: their own limit or the programme''s.';
