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
  v_outcome.buttons := (
    select coalesce(pg_catalog.jsonb_agg(l.line order by l.row_no), '[]')
    from (select (p.n - 1) / 2 as row_no, pg_catalog.jsonb_agg(dialog.callback_button(p.label, 'donate_coins:' || p.minor) order by p.n) as line
        from flows.donate_presets(p_turn.locale) p group by (p.n - 1) / 2) l)
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.own', p_turn.locale), 'donate_coins_own')));
  return v_outcome;
end
$$;
comment on function flows.donate_crypto_view(dialog.turn) is
  'View of buying points with crypto: the amounts to choose from. They are counted in money, and paid in coins.';
