create function loyalty._points_to_expire(p_after bigint, p_last bigint, p_days integer) returns loyalty.due_reminder[]
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_zone text := core.setting_text('time_zone');
  -- A day without a run does no harm: the two before are looked at as well.
  v_from timestamptz := (core.today() + p_days - 2)::timestamp at time zone v_zone;
  v_to timestamptz := (core.today() + p_days + 1)::timestamp at time zone v_zone;
begin
  return array(
    select row(p.id, l.day, pg_catalog.jsonb_build_object(
      'points', s.points, 'date', core.format_date(l.day, p.locale)))::loyalty.due_reminder
    from people.person p
      join ledger.account a on a.person_id = p.id
      cross join lateral (
        select distinct (e.expires_at at time zone v_zone)::date as day
        from ledger.entry e where e.account_id = a.id and e.expires_at >= v_from and e.expires_at < v_to
      ) l
      cross join lateral (
        select sum(x.points) as points
        from ledger.expiring(p.id, v_to) x where (x.expires_at at time zone v_zone)::date = l.day
      ) s
    where p.id > p_after and p.id <= p_last and p.telegram_id is not null and p.blocked_at is null
      and not exists (select from loyalty.reminder r
        where r.person_id = p.id and r.kind = 'expiry_' || p_days and r.period = l.day)
      and s.points > 0
    order by p.id, l.day);
end
$$;
comment on function loyalty._points_to_expire(bigint, bigint, integer) is
  'Whom of the people after a number and up to another points expire in so many days, and how many if they spend nothing: reminders of the day. Blocked people could not spend them and are left out.';
