create function flows.rwd_until(p_valid_to timestamptz, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case when p_valid_to is null then core.text('rwd.until_none', p_locale)
    else core.text('rwd.until', p_locale, pg_catalog.jsonb_build_object('date', core.format_date(
      ((p_valid_to - '1 microsecond'::interval) at time zone core.setting_text('time_zone'))::date, p_locale))) end;
end
$$;
comment on function flows.rwd_until(timestamptz, text) is
  'Until when a reward or coupon holds, as HTML: the last day in the programme''s zone, for the end itself belongs to it no more.';
