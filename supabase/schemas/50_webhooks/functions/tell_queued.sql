create function webhooks.tell_queued() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('payment')
    and exists (select from payments.payment p where p.id = new.id and p.status = 'queued' and p.reason = new.reason) then
    perform webhooks.emit('payment', null, '{"action": "queued"}'::jsonb || webhooks.payment_data(new.id, new.amount_minor));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_queued() is
  'Trigger of payments.payment, at commit: one waits for a decision, if it still does for that reason.';
