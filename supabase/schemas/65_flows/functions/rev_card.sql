create function flows.rev_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_turn.argument);
begin
  v_outcome.params := flows.rev_params(v_payment, p_turn.locale);
  v_outcome.buttons := '[]';
  if v_payment.status <> 'queued' then
    v_outcome.text_key := case v_payment.status when 'matched' then 'review.card_matched' when 'ignored' then 'review.card_ignored'
      else 'review.card_refunded' end;
  else
    v_outcome.buttons := flows.rev_choices(v_payment, p_turn.locale);
  end if;
  if v_payment.status in ('queued', 'matched') and v_payment.provider = 'telegram' and v_payment.currency = 'XTR' then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.give_back', p_turn.locale), 'pay_back:' || v_payment.id) || '{"style": "danger"}'));
  end if;
  return v_outcome;
end
$$;
comment on function flows.rev_card(dialog.turn) is
  'View of a payment: what is known of it and what can be done; one that is decided says by whom. KP405 there is none.';
