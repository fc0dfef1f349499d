create function webhooks.tell_spend() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('redemption') then
    perform webhooks.emit('redemption', new.person_id, webhooks.person_data(new.person_id) || pg_catalog.jsonb_build_object(
      'action', 'spent', 'points', new.points, 'spend_id', new.id, 'purchase_id', new.purchase_id, 'partner_id', new.partner_id,
      'partner', (select p.name from loyalty.partner p where p.id = new.partner_id)));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_spend() is 'Trigger of loyalty.spend: points paid for a purchase.';
