create function flows.hook_test(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  if v_endpoint.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'hooks.list';
  else
    perform webhooks.send_test(v_endpoint.id);
    v_outcome.toast := core.text('hooks.tested', p_turn.locale);
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_test(dialog.turn) is 'Handler of "Send a test". KP501 when the webhook is switched off by now.';
