create function loyalty.send_reminders(p_limit integer default 1000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_limit integer := greatest(coalesce(p_limit, 1000), 1);
  v_hour integer := extract(hour from core.now() at time zone core.setting_text('time_zone'));
begin
  if v_hour < core.setting_integer('notice_from_hours') or v_hour >= core.setting_integer('notice_to_hours') then
    return 0;
  end if;
  return loyalty._give_reminders('registration', 'loyalty.remind_registration', loyalty._unregistered(v_limit))
    + loyalty._remind_of_dates(v_limit);
end
$$;
comment on function loyalty.send_reminders(integer) is
  'Reminds people, each of one thing once (loyalty.reminder): at any time of those who began to register long enough ago; once a day, by the next p_limit people, of points that expire in 30 and in 7 days and of birthdays a week away. How many people were looked at; 0 when nothing is left to do, and outside daytime (settings notice_from_hours, notice_to_hours).';
