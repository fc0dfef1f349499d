create function outreach.in_notice_hours(p_at timestamptz) returns boolean
language plpgsql stable set search_path = ''
as $$
declare
  v_hour integer := extract(hour from p_at at time zone core.setting_text('time_zone'));
begin
  return v_hour >= core.setting_integer('notice_from_hours') and v_hour < core.setting_integer('notice_to_hours');
end
$$;
comment on function outreach.in_notice_hours(timestamptz) is
  'Whether broadcasts may go out at a moment: settings notice_from_hours and notice_to_hours, in the programme''s zone.';
