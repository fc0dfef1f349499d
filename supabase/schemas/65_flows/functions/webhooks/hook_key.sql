create function flows.hook_key(p_turn dialog.turn, p_endpoint_id bigint) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_text text := core.text('hooks.key', p_turn.locale, (
    select pg_catalog.jsonb_build_object('name', e.name) from webhooks.endpoint e where e.id = p_endpoint_id));
  v_rows jsonb := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text', core.text('hooks.button.test', p_turn.locale), 'callback_data', 'hook_test:' || p_endpoint_id)),
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text', core.text('hooks.button.hide', p_turn.locale), 'callback_data', 'hook_show:' || p_endpoint_id)));
begin
  -- The outbox keeps what it sent for weeks, so the key does not go there: whoever sends the message puts it in.
  return pg_catalog.jsonb_set(
    gateway.message(p_turn.chat_id, null, pg_catalog.jsonb_build_object('inline_keyboard', v_rows)),
    '{payload,text}', pg_catalog.jsonb_build_object('$webhook_secret', p_endpoint_id, 'text', v_text));
end
$$;
comment on function flows.hook_key(dialog.turn, bigint) is
  'The call {method, payload} that shows a webhook''s key, once: each of its buttons puts the webhook''s screen in its place. The key itself stays in webhooks.endpoint; the payload has {"$webhook_secret": number, "text"}, which the sender fills in (_shared/webhook_secret.ts).';
