create function webhooks.tell_queued() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('payment') then
    perform webhooks.emit('payment', null, '{"action": "queued"}'::jsonb || webhooks.payment_data(new.id, new.amount_minor));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_queued() is
  'Trigger of payments.payment: one waits for a decision, for a reason that is decided.';
