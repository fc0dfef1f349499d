revoke all on schema api from public;
grant usage on schema api to kopilka_edge;
grant execute on function api.handle_update(text, jsonb), api.report_deliveries(text, jsonb), api.claim_outbox(integer), api.health(),
  api.claim_media(integer), api.report_media(jsonb), api.bot_profile(text)
  to kopilka_edge;
