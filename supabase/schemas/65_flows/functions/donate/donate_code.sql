create function flows.donate_code(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_pending payments.pending_payments;
  v_checkout payments.checkout;
begin
  select * into v_pending from payments.pending_payments p
  where p.user_id = p_turn.person_id and (p_turn.word is distinct from 'donate_show' or p.id::text = p_turn.argument)
  order by p.id desc limit 1;
  if v_pending.id is null then
    perform core.raise_error('KP402', coalesce(p_turn.argument, 'null'));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('code', v_pending.payment_id,
    'amount', payments.format_amount(v_pending.amount_minor, v_pending.currency, p_turn.locale),
    'left', payments.format_amount(greatest(v_pending.amount_minor - v_pending.paid_minor, 0), v_pending.currency, p_turn.locale),
    'points', coalesce(payments.points_for(v_pending.amount_minor, v_pending.currency, p_turn.at), 0),
    'until', flows.stat_time(v_pending.expires_at, p_turn.locale),
    'status', core.text('donate.status.' || v_pending.status, p_turn.locale));
  if v_pending.provider = 'telegram' or v_pending.status not in ('pending', 'paid_partial') then
    v_outcome.text_key := 'donate.one';
    return v_outcome;
  end if;
  select * into v_checkout from payments.checkout c where c.pending_id = v_pending.id;
  if v_checkout.pending_id is null or v_pending.status <> 'pending' then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
        'text', core.text('donate.button.copy', p_turn.locale), 'copy_text', pg_catalog.jsonb_build_object('text', v_pending.payment_id))))
      || flows.donate_pages(pg_catalog.jsonb_build_object('bmc', core.text('donate.button.bmc', p_turn.locale),
        'kofi', core.text('donate.button.kofi', p_turn.locale), 'tribute', core.text('donate.button.tribute', p_turn.locale)));
  else
    v_outcome.text_key := case when v_checkout.url is null then 'donate.link_wait' else 'donate.link' end;
    v_outcome.buttons := case when v_checkout.url is null then '[]' else pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text', core.text('donate.button.link', p_turn.locale), 'url', v_checkout.url))) end;
  end if;
  if v_pending.status = 'pending' then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.drop', p_turn.locale), 'donate_drop:' || v_pending.id)));
  else
    v_outcome.text_key := 'donate.code_partial';
  end if;
  return v_outcome;
end
$$;
comment on function flows.donate_code(dialog.turn) is
  'View of one pending payment of the person''s own, the argument''s or the latest: the code to copy, the pages to pay at, what to paste where; or the link of its invoice, as soon as it is there; of one that is over, how it ended. KP402 it is not theirs.';
