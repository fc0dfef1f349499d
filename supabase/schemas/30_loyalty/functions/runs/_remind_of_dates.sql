create function loyalty._remind_of_dates(p_limit integer) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_began timestamptz := pg_catalog.clock_timestamp();
  v_today date := core.today();
  v_run loyalty.run;
  v_last_id bigint;
  v_people bigint;
begin
  if exists (select from loyalty.run r where r.kind = 'reminders' and r.period = v_today and r.status = 'done') then
    return 0;
  end if;
  v_run := loyalty._lock_run('reminders', v_today);
  if v_run.status = 'done' then
    return 0;
  end if;
  select max(p.id), count(*) into v_last_id, v_people
  from (select m.id from people.person m where m.id > v_run.after_id order by m.id limit p_limit) p;
  v_run.people := v_run.people
    + loyalty._give_reminders('expiry_30', 'loyalty.remind_expiry', loyalty._points_to_expire(v_run.after_id, v_last_id, 30))
    + loyalty._give_reminders('expiry_7', 'loyalty.remind_expiry', loyalty._points_to_expire(v_run.after_id, v_last_id, 7));
  if v_run.calls = 0 then
    v_run.people := v_run.people
      + loyalty._give_reminders('birthday_soon', 'loyalty.remind_birthday', loyalty._birthdays_to_come());
  end if;
  v_run.after_id := coalesce(v_last_id, v_run.after_id);
  if v_people < p_limit then
    v_run.status := 'done';
  end if;
  perform loyalty._note_run(v_run, v_began);
  return v_people;
end
$$;
comment on function loyalty._remind_of_dates(integer) is
  'The day''s reminders of expiring points for the next so many people, the first time also those of birthdays, noted in loyalty.run. How many were looked at; 0 once the day is done.';
