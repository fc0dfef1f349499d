create function flows.rev_refund(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_turn.argument);
  v_sure text := v_payment.id || ':sure';
begin
  -- Money is given back on a second press only: it cannot be taken again.
  if p_turn.argument <> v_sure then
    v_outcome.text_key := 'review.sure_back';
    v_outcome.params := flows.rev_params(v_payment, p_turn.locale);
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.give_back', p_turn.locale), 'pay_back:' || v_sure) || '{"style": "danger"}',
      dialog.callback_button(core.text('review.button.back', p_turn.locale), 'pay_review:' || v_payment.id)));
    return v_outcome;
  end if;
  perform payments.refund_stars(v_payment.id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('review.giving_back', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.rev_refund(dialog.turn) is
  'Handler of "Give the Stars back": asks, and on the second press has Telegram refund them; the points go when Telegram says it has. The refusals of payments.refund_stars().';
