create function loyalty._tell_refund(p_purchase loyalty.purchase, p_refund loyalty.refund, p_taken bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text;
begin
  select p.locale into v_locale from people.person p where p.id = p_purchase.person_id;
  perform gateway.notify(p_purchase.person_id, 'client', null,
    case p_refund.kind when 'undo' then 'loyalty.refund.undone' else 'loyalty.refund.told' end,
    pg_catalog.jsonb_build_object(
      'partner', (select p.name from loyalty.partner p where p.id = p_purchase.partner_id),
      'bill', loyalty.money(p_refund.bill_minor, v_locale), 'taken', p_taken, 'restored', p_refund.points_restored,
      'balance', ledger.balance(p_purchase.person_id)));
end
$$;
comment on function loyalty._tell_refund(loyalty.purchase, loyalty.refund, bigint) is
  'Tells the client about a refund: points taken from them, points that came back, the balance as it is now.';
