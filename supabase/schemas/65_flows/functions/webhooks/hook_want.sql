create function flows.hook_want(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
begin
  if v_endpoint.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'hooks.list';
  elsif p_turn.word = 'hook_unwant' and v_endpoint.events = array[pg_catalog.split_part(p_turn.argument, '.', 2)] then
    v_outcome.toast := core.text('hooks.last_event', p_turn.locale);
  else
    perform webhooks.want(v_endpoint.id, pg_catalog.split_part(p_turn.argument, '.', 2), p_turn.word = 'hook_want',
      'person:' || p_turn.person_id);
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_want(dialog.turn) is
  'Handler of the types of events, in the admin''s name (audit). The last one stays: who wants none switches the webhook off. Refusals of webhooks.want().';
