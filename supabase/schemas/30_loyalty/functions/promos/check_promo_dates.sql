create function loyalty.check_promo_dates(p_starts_on date, p_ends_on date) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if (p_ends_on >= greatest(coalesce(p_starts_on, core.today()), core.today())) is not true then
    perform core.raise_error('KP390', pg_catalog.format('%s to %s', p_starts_on, p_ends_on));
  end if;
end
$$;
comment on function loyalty.check_promo_dates(date, date) is
  'Whether a promo may have these days, both of them included; p_starts_on null is today. KP390 it would end before it starts, or before today.';
