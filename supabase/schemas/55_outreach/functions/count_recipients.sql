create function outreach.count_recipients(p_broadcast_id bigint) returns outreach.counts
language plpgsql stable set search_path = ''
as $$
declare
  v_counts outreach.counts;
begin
  select count(*), count(*) filter (where r.status = 'queued'), count(*) filter (where r.status = 'handed'),
    count(*) filter (where r.status = 'sent'), count(*) filter (where r.status = 'failed'),
    count(*) filter (where r.status = 'blocked'), count(*) filter (where r.status = 'unknown'),
    count(*) filter (where r.status = 'skipped')
  into v_counts
  from outreach.recipient r where r.broadcast_id = p_broadcast_id;
  return v_counts;
end
$$;
comment on function outreach.count_recipients(bigint) is 'How a broadcast stands: its recipients counted by what became of them, as of the last second.';
