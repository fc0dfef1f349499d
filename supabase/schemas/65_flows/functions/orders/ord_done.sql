create function flows.ord_done(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order := orders.lock((flows.ord_desk(p_turn)).id);
begin
  if not flows.ord_open(v_order, p_turn.word) then
    v_outcome.toast := core.text('ord.moved', p_turn.locale);
    return v_outcome;
  end if;
  perform orders.move(v_order.id, 'done', 'person:' || p_turn.person_id, null);
  v_outcome.toast := core.text('ord.done', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_done(dialog.turn) is
  'Handler of "Done": the order has reached who ordered it. Of an order that was moved meanwhile the card shows by whom. KP444 no such order.';
