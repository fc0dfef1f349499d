create function payments.report_checkouts(p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_pauses integer[] := array[2, 10, 30, 120];
  v_result record;
  v_checkout payments.checkout;
begin
  -- Pending payments before their calls, and both by their numbers: as everywhere.
  perform from payments.pending_payments p
  where p.id in (select r.id from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint)) order by p.id for no key update;
  for v_result in
    select * from pg_catalog.jsonb_to_recordset(p_results)
      as r (id bigint, outcome text, url text, invoice_id text, error text, retry_after integer)
    order by r.id
  loop
    select * into v_checkout from payments.checkout c where c.pending_id = v_result.id and c.outcome is null for update;
    continue when v_checkout.pending_id is null;
    if v_result.outcome = 'made' then
      update payments.checkout c set outcome = 'made', leased = false, finished_at = v_now, error = null,
        url = v_result.url, invoice_id = v_result.invoice_id
      where c.pending_id = v_result.id;
      perform payments._tell_checkout(v_result.id);
    elsif v_result.outcome = 'retry' and v_checkout.attempts <= pg_catalog.cardinality(v_pauses) then
      update payments.checkout c set leased = false, error = pg_catalog.left(v_result.error, 300),
        due_at = v_now + '1 second'::interval * greatest(v_pauses[greatest(c.attempts, 1)], least(coalesce(v_result.retry_after, 0), 3600))
      where c.pending_id = v_result.id;
    else
      perform payments._give_up_checkout(v_result.id, v_result.error);
    end if;
  end loop;
end
$$;
comment on function payments.report_checkouts(jsonb) is
  'Takes in what became of calls: [{id (of the pending payment), outcome: made|retry|failed, url, invoice_id, error, retry_after (s)}]. A link is sent to its person, once. A retry comes after 2, 10, 30 and 120 s, never sooner than retry_after; the fifth failure is the last. What is finished is left alone.';
