create function flows.hook_add(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_choice text := p_draft ->> 'events';
  v_id bigint;
begin
  v_id := webhooks.add_endpoint(p_draft ->> 'name', p_draft #>> '{address,value}', case v_choice
      when 'all' then webhooks.event_types()
      when 'all_but_messages' then pg_catalog.array_remove(webhooks.event_types(), 'message_batch')
      else array[v_choice] end, 'person:' || p_turn.person_id, false);
  v_outcome.calls := array[flows.hook_key(p_turn, v_id)];
  v_outcome.text_key := 'hooks.added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.hook_add(dialog.turn, jsonb) is
  'Submit function of a new webhook, in the admin''s name (audit): its key comes in a message of its own. Refusals of webhooks.add_endpoint(), which says no to a name that somebody took meanwhile.';
