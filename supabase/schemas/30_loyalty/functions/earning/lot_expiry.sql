create function loyalty.lot_expiry(p_at timestamptz, p_lifetime_days integer default null) returns timestamptz
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_day date := (p_at at time zone v_zone)::date;
  v_months bigint;
begin
  if p_lifetime_days is not null then
    return (v_day + p_lifetime_days + 1)::timestamp at time zone v_zone;
  end if;
  v_months := core.setting_integer('points_lifetime_months');
  if v_months <= 0 then
    return null;
  end if;
  return (pg_catalog.date_trunc('month', v_day::timestamp) + pg_catalog.make_interval(months => v_months::integer + 1))
    at time zone v_zone;
end
$$;
comment on function loyalty.lot_expiry(timestamptz, integer) is
  'When points given at a moment expire, in the programme''s zone: at the end of the day that lies so many days ahead, or, without days, at the end of the month that lies setting points_lifetime_months ahead. Null: never (the setting is 0).';
