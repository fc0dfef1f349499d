create function outreach._feed_one(p_broadcast outreach.broadcast, p_room integer) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_handed bigint := 0;
begin
  if coalesce(p_broadcast.collected_at < pg_catalog.clock_timestamp() - '1 second'::interval, true) then
    perform outreach.collect();
    update outreach.broadcast b set collected_at = pg_catalog.clock_timestamp() where b.id = p_broadcast.id;
  end if;
  if p_room > 0 then
    v_handed := outreach._hand_over(p_broadcast, p_room);
    if v_handed = 0 and not exists (
      select from outreach.recipient r where r.status = 'handed' and r.broadcast_id = p_broadcast.id) then
      -- Perhaps somebody was locked when their turn came.
      update outreach.broadcast b set fed_after = 0
      where b.id = p_broadcast.id and exists (
        select from outreach.recipient r where r.broadcast_id = b.id and r.status = 'queued');
      if not found then
        update outreach.broadcast b set status = 'done', finished_at = core.now() where b.id = p_broadcast.id;
      end if;
    end if;
  end if;
  return v_handed;
end
$$;
comment on function outreach._feed_one(outreach.broadcast, integer) is
  'Hands over so many recipients of a running broadcast, once a second takes over outcomes first, and closes it when everybody has one; how many were passed.';
