create function webhooks.tell_spend() returns trigger
language plpgsql volatile set search_path = ''
as $$
declare
  v_purchase loyalty.purchase;
begin
  if webhooks.wants('redemption') then
    select * into v_purchase from loyalty.purchase p where p.id = new.purchase_id;
    perform webhooks.emit('redemption', new.person_id, webhooks.person_data(new.person_id) || pg_catalog.jsonb_build_object(
      'action', 'spent', 'points', v_purchase.points_spent, 'purchase_id', v_purchase.id, 'bill_minor', v_purchase.bill_minor,
      'partner_id', v_purchase.partner_id, 'partner', (select p.name from loyalty.partner p where p.id = v_purchase.partner_id)));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_spend() is 'Trigger of loyalty.spend: points paid for a purchase; as many as the till took, which may be less than were put aside.';
