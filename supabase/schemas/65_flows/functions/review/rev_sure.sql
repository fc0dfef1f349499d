create function flows.rev_sure(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_turn.argument);
  v_person_id bigint := (select p.id from people.person p where p.id::text = pg_catalog.split_part(p_turn.argument, ':', 2));
begin
  if v_payment.status <> 'queued' or v_person_id is null then
    v_outcome := flows.rev_card(p_turn);
    v_outcome.text_key := coalesce(v_outcome.text_key, 'review.card');
    return v_outcome;
  end if;
  v_outcome.params := flows.rev_params(v_payment, p_turn.locale) || pg_catalog.jsonb_build_object(
    'person_html', flows.ppl_mention(v_person_id),
    'points', payments.points_for(v_payment.amount_minor, v_payment.currency, v_payment.paid_at));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('review.button.credit', p_turn.locale), 'pay_yes:' || p_turn.argument) || '{"style": "success"}',
    dialog.callback_button(core.text('review.button.back', p_turn.locale), 'pay_review:' || v_payment.id)));
  return v_outcome;
end
$$;
comment on function flows.rev_sure(dialog.turn) is
  'View that asks whether a payment is a person''s; the argument is payment:person:pending payment (0: none). One that is decided meanwhile shows who decided.';
