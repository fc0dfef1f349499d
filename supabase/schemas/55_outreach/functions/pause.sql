create function outreach.pause(p_broadcast_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach.find(p_broadcast_id);
begin
  if v_broadcast.status <> 'running' then
    perform core.raise_error('KP556', v_broadcast.status);
  end if;
  update outreach.broadcast b set status = 'paused' where b.id = p_broadcast_id;
  perform outreach._withdraw(p_broadcast_id);
  perform core.write_audit(p_actor, 'pause.broadcast', 'broadcast:' || p_broadcast_id);
end
$$;
comment on function outreach.pause(bigint, text) is
  'Holds a running broadcast: only what is being sent at this moment still goes out. KP550 no such broadcast, KP556 it does not run.';
