create function flows.refund_pick(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_purchase jsonb;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  v_purchase := flows.refund_find(p_turn, '№' || p_turn.argument);
  v_outcome.next_state := 'refund.form';
  v_outcome.text_key := 'refund.picked';
  v_outcome.params := pg_catalog.jsonb_build_object('purchase', v_purchase -> 'shown');
  v_outcome.calls := dialog.strip_menu(p_turn);
  v_outcome.draft := pg_catalog.jsonb_build_object('purchase', v_purchase);
  return v_outcome;
end
$$;
comment on function flows.refund_pick(dialog.turn) is
  'Handler of a purchase chosen from the list of the day. The refusals of flows.refund_find().';
