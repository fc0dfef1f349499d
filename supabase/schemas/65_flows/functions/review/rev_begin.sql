create function flows.rev_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_turn.argument);
begin
  if v_payment.status <> 'queued' then
    v_outcome.next_state := 'review.card';
    v_outcome.toast := core.text('review.decided', p_turn.locale);
    return v_outcome;
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('payment', v_payment.id);
  v_outcome.text_key := 'review.begin';
  v_outcome.params := flows.rev_params(v_payment, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.rev_begin(dialog.turn) is
  'Handler of what is asked about a payment (whose, how to split it, why ignore it, how much it was): one that is decided already shows who decided. KP406 there is none.';
