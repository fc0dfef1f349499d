create function loyalty._usable_from(p_at timestamptz) returns timestamptz
language plpgsql stable set search_path = ''
as $$
declare
  v_days bigint := core.setting_integer('activation_days');
  v_zone text := core.setting_text('time_zone');
begin
  if v_days <= 0 then
    return null;
  end if;
  return ((p_at at time zone v_zone) + pg_catalog.make_interval(days => v_days::integer)) at time zone v_zone;
end
$$;
comment on function loyalty._usable_from(timestamptz) is
  'When points of a purchase can be used: setting activation_days later at the same hour of the wall clock; null for at once.';
