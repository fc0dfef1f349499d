create function core.today() returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (core.now() at time zone core.setting_text('time_zone'))::date;
end
$$;
comment on function core.today() is 'Today''s date in the programme''s time zone (setting time_zone).';
