create function outreach._withdraw(p_broadcast_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_withdrawn bigint[];
begin
  v_withdrawn := array(select gateway.withdraw(array(
    select r.outbox_id from outreach.recipient r where r.status = 'handed' and r.broadcast_id = p_broadcast_id)));
  update outreach.recipient r set status = 'queued', outbox_id = null, handed_at = null
  where r.status = 'handed' and r.outbox_id = any (v_withdrawn);
  update outreach.broadcast b set fed_after = 0 where b.id = p_broadcast_id and pg_catalog.cardinality(v_withdrawn) > 0;
  return pg_catalog.cardinality(v_withdrawn);
end
$$;
comment on function outreach._withdraw(bigint) is
  'Takes back what was handed over and is not being sent; how many recipients are queued again.';
