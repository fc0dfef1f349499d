create function loyalty._check_spending(p_points numeric) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if p_points is null or p_points < 0 or p_points > 9007199254740991 or p_points <> pg_catalog.trunc(p_points) then
    perform core.raise_error('KP318', coalesce(p_points::text, 'null'));
  elsif p_points < greatest(core.setting_integer('spend_minimum_points'), 1) then
    perform core.raise_error('KP334', p_points::text);
  end if;
end
$$;
comment on function loyalty._check_spending(numeric) is
  'Lets points to spend pass. KP318 not a whole number from 0 to 2^53 - 1, KP334 fewer than setting spend_minimum_points, or none.';
