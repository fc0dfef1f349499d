create function flows.donate_said(p_pending payments.pending_payments, p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_left bigint := greatest(p_pending.amount_minor - p_pending.paid_minor, 0);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('code', p_pending.payment_id,
    'amount', payments.format_amount(p_pending.amount_minor, p_pending.currency, p_turn.locale),
    'left', payments.format_amount(v_left, p_pending.currency, p_turn.locale),
    'points', coalesce(payments.points_for(p_pending.amount_minor, p_pending.currency, p_turn.at), 0),
    'until', flows.stat_time(p_pending.expires_at, p_turn.locale),
    'status', core.text('donate.status.' || p_pending.status, p_turn.locale));
  if p_pending.provider = 'telegram' or p_pending.status not in ('pending', 'paid_partial') then
    v_outcome.text_key := 'donate.one';
    return v_outcome;
  end if;
  v_outcome.text_key := case p_pending.status when 'pending' then 'donate.code' else 'donate.code_partial' end;
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text', core.text('donate.button.copy', p_turn.locale), 'copy_text', pg_catalog.jsonb_build_object('text', p_pending.payment_id))))
    || flows.donate_pages(pg_catalog.jsonb_build_object('bmc', core.text('donate.button.bmc', p_turn.locale),
      'kofi', core.text('donate.button.kofi', p_turn.locale), 'tribute', core.text('donate.button.tribute', p_turn.locale)));
  if p_pending.status = 'pending' then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.drop', p_turn.locale), 'donate_drop:' || p_pending.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.donate_said(payments.pending_payments, dialog.turn) is
  'The screen of a pending payment: the code to copy, the pages to pay at, what to paste where; of one that is over, how it ended.';
