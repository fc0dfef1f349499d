create function loyalty._birthdays_to_come() returns loyalty.due_reminder[]
language plpgsql stable set search_path = ''
as $$
declare
  v_points bigint := core.setting_integer('birthday_bonus_points');
begin
  if v_points <= 0 then
    return null;
  end if;
  return array(
    select row(p.id, d.day, pg_catalog.jsonb_build_object(
      'points', v_points, 'date', core.format_date(d.day, p.locale)))::loyalty.due_reminder
    -- A day without a run does no harm: the two before are looked at as well.
    from (select core.today() + n as day from pg_catalog.generate_series(5, 7) n) d
      cross join lateral loyalty._birthdays(d.day) b (person_id)
      join people.person p on p.id = b.person_id
    order by p.id);
end
$$;
comment on function loyalty._birthdays_to_come() is
  'Who has a birthday in a week and will get the bonus for it (setting birthday_bonus_points): reminders of the day.';
