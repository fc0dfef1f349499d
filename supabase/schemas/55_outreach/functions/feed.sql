create function outreach.feed() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_rate bigint;
  v_room bigint;
  v_broadcast outreach.broadcast;
  v_count bigint := 0;
begin
  -- Another that feeds just now does enough.
  for v_broadcast in
    select * from outreach.broadcast b where b.status = 'running' order by b.started_at, b.id for no key update skip locked
  loop
    if not outreach.in_notice_hours(core.now()) then
      perform outreach._withdraw(v_broadcast.id);
      continue;
    end if;
    if v_rate is null then
      v_rate := core.setting_integer('dispatch_messages_per_second');
      -- Two seconds' worth may stand ready, twenty seconds' worth be on the way, repetitions among them.
      v_room := least(
        2 * v_rate - (select count(*) from (select from gateway.outbox o
          where o.bot_id = 'client' and o.priority = 9 and o.finished_at is null and not o.leased
            and o.due_at <= pg_catalog.clock_timestamp() + '2 seconds'::interval limit 2 * v_rate) d),
        20 * v_rate - (select count(*) from (select from outreach.recipient r where r.status = 'handed' limit 20 * v_rate) h));
    end if;
    v_count := v_count + outreach._feed_one(v_broadcast, greatest(v_room - v_count, 0)::integer);
  end loop;
  return v_count;
end
$$;
comment on function outreach.feed() is
  'Puts of the running broadcasts, the longest running first, as much into the outbox as dispatch will send in two seconds; how many recipients were passed. Called before each claim: pausing, cancelling and the evening (setting notice_to_hours) hold back all else. The pace is gateway.claim_outbox''s alone.';
