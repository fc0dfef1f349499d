create function webhooks.tell_credit() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('payment') then
    perform webhooks.emit('payment', new.person_id, webhooks.person_data(new.person_id) || pg_catalog.jsonb_build_object(
        'action', 'credited', 'points', new.points, 'pending_id', new.pending_id)
      || webhooks.payment_data(new.payment_id, new.amount_minor));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_credit() is 'Trigger of payments.credit: money of a person arrived.';
