create function flows.donate_stars_view(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('amount', payments.format_amount(100, 'XTR', p_turn.locale),
    'points', coalesce(payments.points_for(100, 'XTR', p_turn.at), 0));
  v_outcome.buttons := (
    select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(p.label, 'donate_pay:' || p.amount),
      dialog.callback_button(p.monthly, 'donate_monthly:' || p.amount)) order by p.amount)
    from (
      select r.amount, a.label, core.text('donate.monthly', p_turn.locale, pg_catalog.jsonb_build_object('amount', a.label)) as monthly
      from payments.preset r cross join lateral payments.format_amount(r.amount, 'XTR', p_turn.locale) a (label)
      where r.currency = 'XTR') p);
  return v_outcome;
end
$$;
comment on function flows.donate_stars_view(dialog.turn) is 'View of buying points with Telegram Stars: once, or every month.';
