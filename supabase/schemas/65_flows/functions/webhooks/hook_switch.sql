create function flows.hook_switch(p_turn dialog.turn) returns dialog.outcome
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
    perform webhooks.set_enabled(v_endpoint.id, p_turn.word = 'hook_on', 'person:' || p_turn.person_id);
    v_outcome.toast := core.text(case p_turn.word when 'hook_on' then 'hooks.switched_on' else 'hooks.switched_off' end, p_turn.locale);
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_switch(dialog.turn) is 'Handler of "Switch on" and "Switch off", in the admin''s name (audit).';
