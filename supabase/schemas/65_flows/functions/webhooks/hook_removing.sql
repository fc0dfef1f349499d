create function flows.hook_removing(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  if v_endpoint.name = 'make' and core.setting_text('make_webhook_url') <> '' then
    v_outcome.text_key := 'hooks.removing_make';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_endpoint.name, 'host', flows.hook_host(v_endpoint.url));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.remove_now', p_turn.locale),
      'hook_remove:' || v_endpoint.id) || '{"style": "danger"}'),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.back', p_turn.locale),
      'hook_show:' || v_endpoint.id)));
  return v_outcome;
end
$$;
comment on function flows.hook_removing(dialog.turn) is
  'View that asks whether a webhook shall be removed; of the one from MAKE_WEBHOOK_URL it says that the next start would bring it back.';
