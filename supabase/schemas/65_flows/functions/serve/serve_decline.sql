create function flows.serve_decline(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_approval flows.approval := flows.serve_take_approval(p_turn);
begin
  if v_approval.id is null then
    return dialog.stale(p_turn);
  end if;
  v_outcome.next_state := 'serve.next';
  v_outcome.params := flows.serve_approval_params(v_approval, p_turn.locale);
  if v_approval.status <> 'asked' or v_approval.expires_at <= p_turn.at then
    v_outcome.text_key := 'serve.approval_over';
    return v_outcome;
  end if;
  perform flows.serve_close_approval(v_approval, 'declined', p_turn.person_id);
  v_outcome.text_key := 'serve.declined';
  return v_outcome;
end
$$;
comment on function flows.serve_decline(dialog.turn) is
  'Handler of an owner''s Decline: nothing is entered, points that were put aside come back, the cashier is told. KP304 no owner.';
