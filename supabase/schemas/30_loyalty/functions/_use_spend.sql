create function loyalty._use_spend(p_spend loyalty.spend, p_purchase loyalty.purchase, p_points bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend := loyalty._lock_spend(p_spend.id);
  v_actor text := 'person:' || p_purchase.cashier_id;
begin
  if v_spend.person_id <> p_purchase.person_id or v_spend.partner_id <> p_purchase.partner_id then
    perform core.raise_error('KP332', 'spend ' || v_spend.id);
  end if;
  perform loyalty._check_spend(v_spend);
  if v_spend.status = 'asked' then
    perform core.raise_error('KP333', pg_catalog.format('spend %s is not confirmed', v_spend.id));
  elsif not exists (select from ledger.hold h where h.id = v_spend.hold_id and h.status = 'open') then
    perform core.raise_error('KP331', 'hold ' || v_spend.hold_id);
  elsif p_points > v_spend.points then
    perform core.raise_error('KP319', pg_catalog.format('spend %s, %s of %s', v_spend.id, p_points, v_spend.points));
  end if;

  perform ledger.release_hold(v_spend.hold_id, v_actor, 'used');
  if p_points > 0 then
    perform from ledger.post_one('purchase:' || p_purchase.id || ':spend', 'purchase_spend',
      ledger.open_wallet(p_purchase.person_id), loyalty.partner_account(p_purchase.partner_id), p_points, v_actor,
      p_occurred_at => p_purchase.at, p_metadata => pg_catalog.jsonb_build_object('purchase_id', p_purchase.id,
        'partner_id', p_purchase.partner_id, 'spend_id', v_spend.id,
        'partner', (select p.name from loyalty.partner p where p.id = p_purchase.partner_id)));
  end if;
  update loyalty.spend s set status = 'used', purchase_id = p_purchase.id, closed_at = core.now() where s.id = v_spend.id;
end
$$;
comment on function loyalty._use_spend(loyalty.spend, loyalty.purchase, bigint) is
  'Pays points for a purchase that is just being posted, out of a consent: all that was put aside comes back, and what is spent goes to the partner, under the wallet''s lock. Key purchase:<id>:spend. KP330 no such consent, KP331 its time is over, KP332 it is another person''s or for another partner, KP333 it is closed or not confirmed, KP319 more points than the client agreed to.';
