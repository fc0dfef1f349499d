create function outreach.resume(p_broadcast_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach.find(p_broadcast_id);
begin
  if v_broadcast.status <> 'paused' then
    perform core.raise_error('KP556', v_broadcast.status);
  end if;
  update outreach.broadcast b set status = 'running' where b.id = p_broadcast_id;
  perform core.write_audit(p_actor, 'resume.broadcast', 'broadcast:' || p_broadcast_id);
  perform gateway.wake_dispatch();
end
$$;
comment on function outreach.resume(bigint, text) is 'Lets a paused broadcast go on. KP550 no such broadcast, KP556 it is not paused.';
