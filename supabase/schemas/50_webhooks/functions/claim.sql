create function webhooks.claim(p_limit integer) returns setof webhooks.delivery
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_endpoint_id bigint;
  v_room integer;
  v_left integer := p_limit;
  v_claimed integer;
begin
  for v_endpoint_id in
    select e.id from webhooks.endpoint e
    where e.enabled and coalesce(e.next_at <= v_now, true)
      and exists (select from webhooks.delivery d where d.endpoint_id = e.id and d.finished_at is null and d.due_at <= v_now)
    order by e.next_at nulls first, e.id
    for no key update skip locked
  loop
    -- A slow endpoint keeps no more than six calls waiting, so that others are not kept waiting by it.
    v_room := least(v_left, 6 - (select count(*) from webhooks.delivery d
      where d.endpoint_id = v_endpoint_id and d.finished_at is null and d.leased and d.due_at > v_now)::integer);
    continue when v_room <= 0;
    return query
      with due as (
        select d.id from webhooks.delivery d
        where d.endpoint_id = v_endpoint_id and d.finished_at is null and d.due_at <= v_now
          and not webhooks._is_behind(d)
        order by d.due_at, d.id limit v_room for update skip locked
      )
      update webhooks.delivery d set leased = true, attempts = d.attempts + 1, due_at = v_now + '30 seconds'::interval
      from due where d.id = due.id
      returning d.*;
    get diagnostics v_claimed = row_count;
    -- 40 ms for each: 25 a second.
    update webhooks.endpoint e set next_at = v_now + v_claimed * '40 milliseconds'::interval where e.id = v_endpoint_id;
    v_left := v_left - v_claimed;
    exit when v_left <= 0;
  end loop;
end
$$;
comment on function webhooks.claim(integer) is
  'Leases deliveries that are due, for 30 s: of each enabled endpoint at most 25 a second and six at once, the endpoint that waited longest first. What nobody reports is leased again, and that counts as a try.';
