create function flows.hook_dismissing(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_endpoint.name,
    'n', (select count(*) from webhooks.problems(v_endpoint.id)));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.dismiss_now', p_turn.locale),
      'hook_dismiss_all:' || v_endpoint.id) || '{"style": "danger"}'),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('hooks.button.back_to_dead', p_turn.locale),
      'hook_dead:' || v_endpoint.id)));
  return v_outcome;
end
$$;
comment on function flows.hook_dismissing(dialog.turn) is 'View that asks whether all that a webhook did not take shall leave the list, and says how many these are.';
