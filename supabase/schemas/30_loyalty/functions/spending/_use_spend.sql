create function loyalty._use_spend(p_spend loyalty.spend, p_purchase loyalty.purchase, p_points bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_actor text := 'person:' || p_purchase.cashier_id;
begin
  -- Both jobs that give back what was not used may have been here since this transaction began.
  if not exists (select from ledger.hold h where h.id = p_spend.hold_id and h.status = 'open') then
    perform core.raise_error('KP331', 'hold ' || p_spend.hold_id);
  end if;
  perform ledger.release_hold(p_spend.hold_id, v_actor, 'used');
  perform from ledger.post_one('purchase:' || p_purchase.id || ':spend', 'purchase_spend',
    ledger.open_wallet(p_purchase.person_id), loyalty.partner_account(p_purchase.partner_id), p_points, v_actor,
    p_occurred_at => p_purchase.at, p_metadata => pg_catalog.jsonb_build_object('purchase_id', p_purchase.id,
      'partner_id', p_purchase.partner_id, 'partner', (select p.name from loyalty.partner p where p.id = p_purchase.partner_id)));
  update loyalty.spend s set status = 'used', purchase_id = p_purchase.id, closed_at = core.now() where s.id = p_spend.id;
end
$$;
comment on function loyalty._use_spend(loyalty.spend, loyalty.purchase, bigint) is
  'Pays points for a purchase that is just being posted, out of a consent that loyalty._take_spend() checked: all that was put aside comes back and what is spent goes to the partner, under the wallet''s lock. Key purchase:<id>:spend. KP331 the points went back meanwhile.';
