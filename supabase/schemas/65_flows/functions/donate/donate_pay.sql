create function flows.donate_pay(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_pending payments.pending_payments;
begin
  if not exists (select from payments.preset r where r.currency = 'XTR' and r.amount::text = p_turn.argument) then
    return dialog.stale(p_turn);
  end if;
  v_pending := payments.open_pending(p_turn.person_id, 'telegram', p_turn.argument::numeric, 'XTR');
  v_outcome.params := pg_catalog.jsonb_build_object('points', payments.points_for(v_pending.amount_minor, 'XTR', p_turn.at));
  perform payments.make_invoice(p_turn.person_id, 'topup', v_pending.id, v_pending.amount_minor, 'XTR',
    core.text('donate.invoice_title', p_turn.locale), core.text('donate.invoice_about', p_turn.locale, v_outcome.params));
  v_outcome.text_key := 'donate.invoice_sent';
  return v_outcome;
end
$$;
comment on function flows.donate_pay(dialog.turn) is
  'Handler of a number of Stars: opens the pending payment and sends its invoice. The refusals of payments.open_pending().';
