create function flows.donate_crypto_view(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_currency text := core.setting_text('donate_currency');
  v_unit bigint := 10 ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('amount', payments.format_amount(10 * v_unit, v_currency, p_turn.locale),
    'points', coalesce(payments.points_for(10 * v_unit, v_currency, p_turn.at), 0));
  v_outcome.buttons := flows.donate_amounts('donate_coins', 'donate_coins_own', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.donate_crypto_view(dialog.turn) is
  'View of buying points with crypto: the amounts to choose from. They are counted in money, and paid in coins.';
