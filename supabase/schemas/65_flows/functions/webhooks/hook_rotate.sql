create function flows.hook_rotate(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  -- Locked before it is compared: of two admins who press at once, the second one's button is stale.
  select * into v_endpoint from webhooks.endpoint e where e.id = v_endpoint.id and e.removed_at is null for no key update;
  if v_endpoint.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'hooks.list';
  elsif p_turn.argument <> flows.hook_key_stamp(v_endpoint) then
    v_outcome := dialog.stale(p_turn);
  else
    perform webhooks.rotate_secret(v_endpoint.id, 'person:' || p_turn.person_id);
    v_outcome.calls := array[flows.hook_key(p_turn, v_endpoint.id)];
    v_outcome.toast := core.text('hooks.rotated', p_turn.locale);
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_rotate(dialog.turn) is
  'Handler of "Yes, a new key", in the admin''s name (audit): the key comes in a message of its own. A button older than the present key is stale.';
