create function loyalty._activation_at(p_at timestamptz) returns timestamptz
language plpgsql stable set search_path = ''
as $$
declare
  v_days bigint := core.setting_integer('activation_days');
begin
  return case when v_days > 0 then p_at + pg_catalog.make_interval(hours => 24 * v_days::integer) end;
end
$$;
comment on function loyalty._activation_at(timestamptz) is
  'When the points of a purchase made at a moment can be used: setting activation_days later; null: at once.';
