create function ops.wake_dispatch() returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  if coalesce(gateway.next_due() > pg_catalog.clock_timestamp(), true) then
    return false;
  end if;
  perform gateway.wake_dispatch();
  return true;
end
$$;
comment on function ops.wake_dispatch() is 'Wakes dispatch if a call is due; false when none is.';
