create function loyalty.reject_adjustment(p_adjustment_id bigint, p_admin_id bigint) returns loyalty.adjustment
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment := loyalty._pending_adjustment(p_adjustment_id);
begin
  update loyalty.adjustment a set status = 'rejected', decided_by = p_admin_id, decided_at = core.now()
  where a.id = p_adjustment_id
  returning * into v_adjustment;
  perform core.write_audit('person:' || p_admin_id, 'reject.adjustment', 'adjustment:' || p_adjustment_id,
    pg_catalog.jsonb_build_object('person_id', v_adjustment.person_id, 'amount', v_adjustment.amount));
  perform loyalty._tell_adjustment(v_adjustment);
  return v_adjustment;
end
$$;
comment on function loyalty.reject_adjustment(bigint, bigint) is
  'Turns down an adjustment that waits, or withdraws it when it is one''s own; who asked is told. KP352 unknown, KP353 decided or expired.';
