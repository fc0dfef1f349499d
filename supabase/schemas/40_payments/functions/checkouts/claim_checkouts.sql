create function payments.claim_checkouts(p_limit integer) returns setof payments.checkout
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_pending_id bigint;
begin
  for v_pending_id in
    select c.pending_id from payments.checkout c
    where c.outcome is null and c.due_at <= v_now and c.attempts >= 5 order by c.pending_id
  loop
    perform payments._give_up_checkout(v_pending_id, null);
  end loop;
  update payments.checkout c set outcome = 'void', leased = false, finished_at = v_now
  where c.pending_id in (
    select d.pending_id from payments.checkout d join payments.pending_payments p on p.id = d.pending_id
    where d.outcome is null and d.due_at <= v_now and (p.status <> 'pending' or p.expires_at <= core.now())
    for update of d skip locked);
  return query
    with due as (
      select c.pending_id from payments.checkout c where c.outcome is null and c.due_at <= v_now
      order by c.due_at, c.pending_id limit p_limit for update skip locked
    )
    update payments.checkout c set leased = true, attempts = c.attempts + 1, due_at = v_now + '30 seconds'::interval
    from due where c.pending_id = due.pending_id
    returning c.*;
end
$$;
comment on function payments.claim_checkouts(integer) is
  'Leases calls that are due, for 30 s, the longest due first. One whose pending payment is over is void. What nobody reports is leased again, five times in all; then it is given up.';
