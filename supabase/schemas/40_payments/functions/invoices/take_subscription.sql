create function payments.take_subscription(p_bot_id text, p_changed jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_on boolean := p_changed ->> 'state' = 'active';
begin
  update payments.subscription s set
    status = case when v_on then 'active' else 'cancelled' end,
    cancelled_at = case when not v_on then core.now() end
  from payments.invoice i join people.person p on p.id = i.person_id
  where i.payload = p_changed ->> 'invoice_payload' and i.bot_id = p_bot_id and s.id = i.subscription_id
    and p.telegram_id = (p_changed #>> '{user,id}')::bigint and p_changed ->> 'state' in ('active', 'canceled')
    and s.status = case when v_on then 'cancelled' else 'active' end;
end
$$;
comment on function payments.take_subscription(text, jsonb) is
  'Takes in that a person stopped a subscription in Telegram''s own settings (state canceled), or lets it go on (active). That a charge failed says nothing yet: what is paid stays, and payments.end_subscriptions() ends it.';
