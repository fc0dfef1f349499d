create function flows.ord_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order := flows.ord_desk(p_turn);
begin
  if not flows.ord_open(v_order, p_turn.word) then
    v_outcome.toast := core.text('ord.moved', p_turn.locale);
    v_outcome.next_state := 'orders.card';
    return v_outcome;
  end if;
  v_outcome.text_key := 'ord.about';
  v_outcome.params := orders.params(v_order, p_turn.locale);
  v_outcome.draft := pg_catalog.jsonb_build_object('order', v_order.id);
  return v_outcome;
end
$$;
comment on function flows.ord_begin(dialog.turn) is
  'Handler that opens the form of a move: sent, cancelled, money given back. Of an order that was moved meanwhile the card shows by whom. KP444 no such order.';
