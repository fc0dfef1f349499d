create function flows.hook_rotating(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
  v_argument text := flows.hook_key_stamp(v_endpoint);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_endpoint.name);
  if v_endpoint.old_secret_until > pg_catalog.clock_timestamp() then
    v_outcome.text_key := 'hooks.rotating_again';
    v_outcome.params := v_outcome.params || pg_catalog.jsonb_build_object('until',
      flows.stat_time(v_endpoint.old_secret_until, p_turn.locale));
  end if;
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.rotate', p_turn.locale),
      'hook_rotate:' || v_argument)),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.back', p_turn.locale),
      'hook_show:' || v_endpoint.id)));
  return v_outcome;
end
$$;
comment on function flows.hook_rotating(dialog.turn) is
  'View that asks whether a webhook shall have a new key, and says so when that would end a key that is still valid.';
