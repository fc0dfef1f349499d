create function loyalty.expire_adjustments(p_limit integer default 100) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment;
  v_count bigint := 0;
begin
  for v_adjustment in
    update loyalty.adjustment a set status = 'expired', decided_at = core.now()
    where a.id in (
      select p.id from loyalty.adjustment p where p.status = 'pending' and p.expires_at <= core.now()
      order by p.id limit p_limit for no key update skip locked)
    returning *
  loop
    perform core.write_audit('job:expire_adjustments', 'expire.adjustment', 'adjustment:' || v_adjustment.id);
    perform loyalty._tell_adjustment(v_adjustment);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function loyalty.expire_adjustments(integer) is
  'Closes adjustments that found no second admin in time and tells who asked; the number of them.';
