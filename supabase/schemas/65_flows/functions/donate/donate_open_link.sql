create function flows.donate_open_link(p_turn dialog.turn, p_amount_minor numeric) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_pending payments.pending_payments;
begin
  v_pending := payments.open_pending(p_turn.person_id, 'cryptopay', p_amount_minor, core.setting_text('donate_currency'));
  perform payments.open_checkout(v_pending.id, core.text('donate.invoice_title', p_turn.locale) || ': '
    || core.text('donate.invoice_about', p_turn.locale, pg_catalog.jsonb_build_object(
      'points', payments.points_for(v_pending.amount_minor, v_pending.currency, p_turn.at))));
end
$$;
comment on function flows.donate_open_link(dialog.turn, numeric) is
  'Opens a pending payment of an amount (minor units of setting donate_currency) and asks Crypto Pay for its link. The refusals of payments.open_pending() and payments.open_checkout().';
