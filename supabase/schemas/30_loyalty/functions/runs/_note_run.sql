create function loyalty._note_run(p_run loyalty.run, p_began timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  update loyalty.run r set after_id = p_run.after_id, people = p_run.people, points = p_run.points, detail = p_run.detail,
    status = p_run.status, finished_at = case when p_run.status = 'done' then v_now end,
    calls = r.calls + 1, busy_ms = r.busy_ms + (1000 * extract(epoch from v_now - p_began))::bigint
  where r.kind = p_run.kind and r.period = p_run.period;
end
$$;
comment on function loyalty._note_run(loyalty.run, timestamptz) is
  'Notes what a batch did: after_id, people, points, detail and status as given; one call more, and the milliseconds since p_began (wall clock).';
