create function loyalty._post_adjustment(p_adjustment loyalty.adjustment, p_admin_id bigint) returns loyalty.adjustment
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment;
  v_programme bigint := ledger.account_id('programme:bonuses');
  v_wallet bigint := ledger.open_wallet(p_adjustment.person_id);
  v_given boolean := p_adjustment.amount > 0;
  v_transfer_id bigint;
begin
  select p.transfer_id into v_transfer_id from ledger.post_one('adjustment:' || p_adjustment.id, 'adjustment',
    case when v_given then v_programme else v_wallet end, case when v_given then v_wallet else v_programme end,
    pg_catalog.abs(p_adjustment.amount), 'person:' || p_admin_id, case when v_given then loyalty.lot_expiry(core.now()) end,
    null::timestamptz, pg_catalog.jsonb_build_object('adjustment_id', p_adjustment.id)) p;
  update loyalty.adjustment a set
    status = 'posted', decided_by = p_admin_id, decided_at = core.now(), transfer_id = v_transfer_id
  where a.id = p_adjustment.id
  returning * into v_adjustment;
  perform gateway.notify(p_adjustment.person_id, 'client', null,
    'loyalty.adjusted.' || case when v_given then 'given' else 'taken' end,
    pg_catalog.jsonb_build_object('points', pg_catalog.abs(p_adjustment.amount), 'reason', p_adjustment.reason));
  return v_adjustment;
end
$$;
comment on function loyalty._post_adjustment(loyalty.adjustment, bigint) is
  'Posts an adjustment from or to programme:bonuses in an admin''s name; points given live as all points. The person is told, with the reason. The caller has locked the wallet and looked at its balance.';
