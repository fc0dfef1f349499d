create function media.claim(p_limit integer) returns setof media.item
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  update media.item i set status = 'failed', next_at = null, last_error = coalesce(i.last_error, 'the copier never reported')
  where i.id in (select g.id from media.item g where g.status = 'pending' and g.next_at <= v_now and g.attempts >= 10
    for update skip locked);
  return query
    with due as (
      select i.id from media.item i
      where i.status = 'pending' and i.next_at <= v_now
      order by i.next_at, i.id
      limit p_limit
      for update skip locked
    )
    update media.item i set attempts = i.attempts + 1, next_at = v_now + '90 seconds'::interval
    from due where i.id = due.id
    returning i.*;
end
$$;
comment on function media.claim(integer) is
  'Leases pictures whose copy is due, for 90 s, the longest due first. What nobody reports is leased again, ten times in all; then it is given up.';
