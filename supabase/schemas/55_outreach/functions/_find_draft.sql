create function outreach._find_draft(p_broadcast_id bigint) returns outreach.broadcast
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach.find(p_broadcast_id);
begin
  if v_broadcast.status <> 'draft' then
    perform core.raise_error('KP551', pg_catalog.format('%s is %s', p_broadcast_id, v_broadcast.status));
  end if;
  return v_broadcast;
end
$$;
comment on function outreach._find_draft(bigint) is 'A broadcast that may still be changed, locked until commit. KP550 there is none, KP551 it is no draft.';
