create function outreach._collect(p_outbox_ids bigint[]) returns bigint
language plpgsql volatile set search_path = ''
-- A few rows by their keys, whatever the planner believes of tables that grew a minute ago.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  v_count bigint;
begin
  update outreach.recipient r set status = d.status
  from (
    select u.id, case
        when o.outcome in ('sent', 'answered') then 'sent'
        when o.outcome = 'dead' and (o.error_code = 403 or o.last_error like '%chat not found%') then 'blocked'
        when o.outcome = 'dead' then 'failed'
        else 'unknown'
      end as status
    from pg_catalog.unnest(p_outbox_ids) u (id) left join gateway.outbox o on o.id = u.id
    where o.id is null or o.outcome is not null
  ) d
  where r.outbox_id = d.id and r.status = 'handed';
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function outreach._collect(bigint[]) is
  'Takes over what became of these calls from the outbox; how many recipients moved. One whose call was deleted before anybody looked is unknown.';
