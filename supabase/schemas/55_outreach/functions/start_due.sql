create function outreach.start_due() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast;
  v_count bigint := 0;
begin
  -- One starter at a time. The broadcast's row stays free: an admin who cancels does not wait for a million rows.
  if not outreach.in_notice_hours(core.now())
    or not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('outreach.start_due', 0)) then
    return 0;
  end if;
  for v_broadcast in
    select * from outreach.broadcast b where b.status = 'scheduled' and b.scheduled_for <= core.now() order by b.scheduled_for, b.id
  loop
    insert into outreach.recipient (broadcast_id, person_id, chat_id, status, reason)
    select v_broadcast.id, a.person_id, a.chat_id, case when a.capped then 'skipped' else 'queued' end,
      case when a.capped then 'cap' end
    from outreach.audience(v_broadcast.segment) a;
    update outreach.broadcast b set status = 'running', started_at = core.now()
    where b.id = v_broadcast.id and b.status = 'scheduled';
    if found then
      v_count := v_count + 1;
    else
      delete from outreach.recipient r where r.broadcast_id = v_broadcast.id;
    end if;
  end loop;
  return v_count;
end
$$;
comment on function outreach.start_due() is
  'Lists the recipients of the broadcasts whose moment has come, in daytime, by one statement each; how many were started. One that was cancelled meanwhile keeps none.';
