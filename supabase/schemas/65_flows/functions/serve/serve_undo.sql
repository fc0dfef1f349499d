create function flows.serve_undo(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_refund loyalty.refund;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  v_refund := loyalty.undo('undo:' || p_turn.argument, p_turn.argument::bigint, p_turn.person_id);
  v_outcome.next_state := 'serve.next';
  v_outcome.text_key := 'serve.undone';
  v_outcome.params := pg_catalog.jsonb_build_object('number', p_turn.argument, 'taken', v_refund.points_taken_back,
    'restored', v_refund.points_restored,
    'client', flows.serve_name((select p.person_id from loyalty.purchase p where p.id = v_refund.purchase_id)));
  return v_outcome;
end
$$;
comment on function flows.serve_undo(dialog.turn) is
  'Handler of Undo under a sale; the argument is the purchase. Pressed again, it says the same. The refusals of loyalty.undo().';
