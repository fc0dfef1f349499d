revoke all on schema api from public;
grant usage on schema api to kopilka_edge;
grant execute on function api.handle_update(text, jsonb), api.report_deliveries(text, jsonb), api.claim_outbox(integer, text), api.health(),
  api.claim_media(integer), api.report_media(jsonb), api.claim_webhooks(integer), api.report_webhooks(jsonb), api.webhook_secret(bigint),
  api.bot_profile(text), api.receive_payment_event(text, json), api.claim_checkouts(integer), api.report_checkouts(jsonb)
  to kopilka_edge;
