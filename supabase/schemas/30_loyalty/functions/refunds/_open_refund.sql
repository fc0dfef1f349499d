create function loyalty._open_refund(p_purchase_id bigint, p_cashier_id bigint) returns loyalty.purchase
language plpgsql volatile set search_path = ''
as $$
declare
  v_purchase loyalty.purchase;
begin
  select * into v_purchase from loyalty.purchase p where p.id = p_purchase_id;
  if v_purchase.id is null then
    perform core.raise_error('KP335', coalesce('purchase ' || p_purchase_id, 'null'));
  end if;
  perform loyalty.require_staff(v_purchase.partner_id, p_cashier_id, true);
  -- The inviter's, too: with the whole purchase goes what it gave for the invitation.
  perform ledger.lock_wallets(array(
    select unnest(array_remove(array[p.id, p.inviter_id], null)) from people.person p where p.id = v_purchase.person_id));
  select * into v_purchase from loyalty.purchase p where p.id = p_purchase_id for no key update;
  return v_purchase;
end
$$;
comment on function loyalty._open_refund(bigint, bigint) is
  'A purchase about to be taken back, with all that it takes locked: staff, wallets, purchase. KP335 no such purchase, KP302 and KP303 the cashier; a suspended partner refunds.';
