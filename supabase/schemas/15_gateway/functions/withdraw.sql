create function gateway.withdraw(p_ids bigint[]) returns setof bigint
language plpgsql volatile set search_path = ''
as $$
begin
  return query
    delete from gateway.outbox o where o.id in (
      -- What is being claimed or reported now is somebody else's.
      select w.id from gateway.outbox w
      where w.id = any (p_ids) and w.outcome is null and not w.leased
      for update skip locked)
    returning o.id;
end
$$;
comment on function gateway.withdraw(bigint[]) is
  'Takes calls out of the outbox that nobody is sending and that have no outcome yet; which of them.';
