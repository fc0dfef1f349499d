create function flows.ord_switch(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_word text := pg_catalog.split_part(p_turn.argument, '.', 2);
begin
  if coalesce(v_word in ('on', 'off'), false) then
    perform orders.set_item_active((flows.ord_item_desk(p_turn)).id, v_word = 'on', 'person:' || p_turn.person_id);
    v_outcome.toast := core.text('ord.switched.' || v_word, p_turn.locale);
    return v_outcome;
  end if;
  v_outcome := dialog.stale(p_turn);
  v_outcome.next_state := 'orders.items';
  return v_outcome;
end
$$;
comment on function flows.ord_switch(dialog.turn) is
  'Handler that takes an item off sale or puts it on, as the button says, so that two presses do it once. KP440 no such item.';
