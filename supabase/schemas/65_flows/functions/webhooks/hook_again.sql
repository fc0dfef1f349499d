create function flows.hook_again(p_turn dialog.turn) returns dialog.outcome
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
    perform webhooks.redeliver(p_turn.argument::bigint, 'person:' || p_turn.person_id);
    v_outcome.toast := core.text('hooks.again', p_turn.locale);
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_again(dialog.turn) is
  'Handler of the numbers under what was not delivered: sent once more, in the admin''s name (audit). KP503 when that was done before.';
