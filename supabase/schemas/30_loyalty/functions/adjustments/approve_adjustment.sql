create function loyalty.approve_adjustment(p_adjustment_id bigint, p_admin_id bigint) returns loyalty.adjustment
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment;
begin
  -- Wallets are locked before anything else.
  perform ledger.lock_wallets(array(select a.person_id from loyalty.adjustment a where a.id = p_adjustment_id));
  v_adjustment := loyalty._pending_adjustment(p_adjustment_id);
  if p_admin_id in (v_adjustment.asked_by, v_adjustment.person_id) then
    perform core.raise_error('KP354', pg_catalog.format('adjustment %s, person %s', p_adjustment_id, p_admin_id));
  end if;
  perform loyalty._check_adjustment(v_adjustment.person_id, v_adjustment.amount);
  v_adjustment := loyalty._post_adjustment(v_adjustment, p_admin_id);
  perform core.write_audit('person:' || p_admin_id, 'approve.adjustment', 'adjustment:' || p_adjustment_id,
    pg_catalog.jsonb_build_object('person_id', v_adjustment.person_id, 'amount', v_adjustment.amount));
  perform loyalty._tell_adjustment(v_adjustment);
  return v_adjustment;
end
$$;
comment on function loyalty.approve_adjustment(bigint, bigint) is
  'Posts an adjustment that waited for a second admin; who asked is told. It stays pending when refused: KP102 the person had their data deleted, KP351 more than the wallet has by now, KP352 unknown, KP353 decided or expired, KP354 approved by who asked for it or whose wallet it is.';
