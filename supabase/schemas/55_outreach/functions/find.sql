create function outreach.find(p_broadcast_id bigint) returns outreach.broadcast
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast;
begin
  select * into v_broadcast from outreach.broadcast b where b.id = p_broadcast_id for no key update;
  if v_broadcast.id is null then
    perform core.raise_error('KP550', coalesce(p_broadcast_id::text, 'null'));
  end if;
  return v_broadcast;
end
$$;
comment on function outreach.find(bigint) is 'A broadcast, locked until commit. KP550 there is none.';
