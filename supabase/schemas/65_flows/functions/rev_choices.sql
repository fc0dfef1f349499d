create function flows.rev_choices(p_payment payments.payment, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_ignore jsonb := dialog.callback_button(core.text('review.button.ignore', p_locale), 'pay_ignore:' || p_payment.id);
begin
  if p_payment.amount_minor is null or payments.points_for(p_payment.amount_minor, p_payment.currency, p_payment.paid_at) is null then
    return pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.amount', p_locale), 'pay_amount:' || p_payment.id), v_ignore));
  end if;
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      pg_catalog.left(core.text('review.candidate.' || c.why, p_locale, pg_catalog.jsonb_build_object(
        'name', loyalty.staff_name(c.person_id), 'number', c.person_id::text)), 60),
      'pay_ask:' || p_payment.id || ':' || c.person_id || ':' || coalesce(c.pending_id, 0))) order by c.score desc, c.person_id), '[]')
    from payments.candidates(p_payment.id) c)
    || pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('review.button.find', p_locale), 'pay_find:' || p_payment.id),
        dialog.callback_button(core.text('review.button.split', p_locale), 'pay_split:' || p_payment.id)),
      pg_catalog.jsonb_build_array(v_ignore));
end
$$;
comment on function flows.rev_choices(payments.payment, text) is
  'The rows of buttons under a payment that waits: who it may be from, best first, then finding somebody, splitting, ignoring; only its amount and ignoring while that cannot be turned into points.';
