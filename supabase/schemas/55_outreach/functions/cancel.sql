create function outreach.cancel(p_broadcast_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach.find(p_broadcast_id);
begin
  if v_broadcast.status in ('cancelled', 'done') then
    perform core.raise_error('KP556', v_broadcast.status);
  end if;
  update outreach.broadcast b set status = 'cancelled', finished_at = core.now() where b.id = p_broadcast_id;
  perform outreach._withdraw(p_broadcast_id);
  perform core.write_audit(p_actor, 'cancel.broadcast', 'broadcast:' || p_broadcast_id,
    pg_catalog.jsonb_build_object('was', v_broadcast.status));
end
$$;
comment on function outreach.cancel(bigint, text) is
  'Ends a broadcast for good: whoever is queued gets nothing, only what is being sent at this moment still goes out. KP550 no such broadcast, KP556 it is over already.';
