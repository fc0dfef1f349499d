create function flows.rev_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_turn.argument);
  v_ignore jsonb;
begin
  v_outcome.params := flows.rev_params(v_payment, p_turn.locale);
  v_outcome.buttons := '[]';
  v_ignore := dialog.callback_button(core.text('review.button.ignore', p_turn.locale), 'pay_ignore:' || v_payment.id);
  if v_payment.status <> 'queued' then
    v_outcome.text_key := case v_payment.status when 'matched' then 'review.card_matched' when 'ignored' then 'review.card_ignored'
      else 'review.card_refunded' end;
  elsif v_payment.amount_minor is null or payments.points_for(v_payment.amount_minor, v_payment.currency, v_payment.paid_at) is null then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.amount', p_turn.locale), 'pay_amount:' || v_payment.id), v_ignore));
  else
    v_outcome.buttons := (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(c.label, 'pay_ask:' || c.target)) order by c.n), '[]')
      from (
        select row_number() over (order by x.score desc, x.person_id) as n,
          pg_catalog.concat_ws(':', v_payment.id, x.person_id, coalesce(x.pending_id, 0)) as target,
          pg_catalog.left(core.text('review.candidate.' || x.why, p_turn.locale, pg_catalog.jsonb_build_object(
            'name', loyalty.staff_name(x.person_id), 'number', x.person_id::text)), 60) as label
        from payments.candidates(v_payment.id) x) c)
      || pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_array(dialog.callback_button(core.text('review.button.find', p_turn.locale), 'pay_find:' || v_payment.id),
          dialog.callback_button(core.text('review.button.split', p_turn.locale), 'pay_split:' || v_payment.id)),
        pg_catalog.jsonb_build_array(v_ignore));
  end if;
  if v_payment.status in ('queued', 'matched') and v_payment.provider = 'telegram' and v_payment.currency = 'XTR' then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.give_back', p_turn.locale), 'pay_back:' || v_payment.id) || '{"style": "danger"}'));
  end if;
  return v_outcome;
end
$$;
comment on function flows.rev_card(dialog.turn) is
  'View of a payment: what is known of it, who it may be from (best first), and what else can be done: only its amount and ignoring while that cannot be turned into points; one that is decided says by whom. KP406 there is none.';
