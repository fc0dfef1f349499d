create function flows.donate_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_currency text := core.setting_text('donate_currency');
  v_unit bigint := 10 ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
  v_points bigint := payments.points_for(10 * v_unit, v_currency, p_turn.at);
  v_crypto boolean := payments.checkout_offered(v_currency);
  v_stars bigint := payments.points_for(1, 'XTR', p_turn.at);
begin
  v_outcome.buttons := '[]';
  if flows.donate_pages() <> '[]' and v_points is not null then
    v_outcome.params := pg_catalog.jsonb_build_object('amount', payments.format_amount(10 * v_unit, v_currency, p_turn.locale), 'points', v_points);
    v_outcome.buttons := (
      select coalesce(pg_catalog.jsonb_agg(l.line order by l.row_no), '[]')
      from (select (p.n - 1) / 2 as row_no, pg_catalog.jsonb_agg(dialog.callback_button(p.label, 'donate_for:' || p.minor) order by p.n) as line
          from flows.donate_presets(p_turn.locale) p group by (p.n - 1) / 2) l)
      || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('donate.button.own', p_turn.locale), 'donate_own')));
  else
    v_outcome.text_key := case when v_crypto then 'donate.home_ways' when v_stars is null then 'donate.home_closed' else 'donate.home_stars' end;
  end if;
  if v_crypto then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.crypto', p_turn.locale), 'donate_crypto')));
  end if;
  if v_stars is not null then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.stars', p_turn.locale), 'donate_stars')));
  end if;
  return v_outcome;
end
$$;
comment on function flows.donate_home(dialog.turn) is
  'View of buying points: the amounts to choose from where a page is set up (settings bmc_url …) and the currency has a rate, Crypto Pay where the deployment has its token, and Telegram Stars where they have a rate.';
