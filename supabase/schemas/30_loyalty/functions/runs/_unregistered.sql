create function loyalty._unregistered(p_limit integer) returns loyalty.due_reminder[]
language plpgsql stable set search_path = ''
as $$
declare
  v_hours integer := core.setting_integer('registration_reminder_hours');
  v_zone text := core.setting_text('time_zone');
  v_to timestamptz := core.now() - pg_catalog.make_interval(hours => v_hours);
begin
  if v_hours <= 0 then
    return null;
  end if;
  return array(
    select row(p.id, (p.created_at at time zone v_zone)::date, '{}')::loyalty.due_reminder
    from people.person p
    where p.registered_at is null and p.deleted_at is null and p.created_at > v_to - '3 days'::interval and p.created_at <= v_to
      and not exists (select from loyalty.reminder r where r.person_id = p.id and r.kind = 'registration')
    order by p.created_at limit p_limit);
end
$$;
comment on function loyalty._unregistered(integer) is
  'Who began to register setting registration_reminder_hours ago, has not finished and was not reminded, the first first. After three days more it is too late.';
