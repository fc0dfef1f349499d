create function flows.hook_remove(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  if v_endpoint.id is null then
    return dialog.stale(p_turn);
  end if;
  perform webhooks.remove_endpoint(v_endpoint.id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('hooks.removed', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.hook_remove(dialog.turn) is 'Handler of "Yes, remove it", in the admin''s name (audit); one that is gone is a stale button.';
