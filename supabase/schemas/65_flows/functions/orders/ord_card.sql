create function flows.ord_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order := flows.ord_desk(p_turn);
  v_label text;
  v_row jsonb := '[]'::jsonb;
begin
  v_outcome.params := orders.params(v_order, p_turn.locale) || pg_catalog.jsonb_build_object(
    'who', loyalty.staff_name(v_order.person_id),
    'contact_html', coalesce(flows.shop_contact_html(v_order.name, v_order.phone, v_order.address), core.text('ord.contact_gone', p_turn.locale)),
    'payment_html', coalesce((select core.text('ord.payment', p_turn.locale, pg_catalog.jsonb_build_object('id', p.id::text,
        'charge', p.transaction_key)) || E'\n' from payments.payment p where p.id = v_order.payment_id), ''),
    'history_html', flows.order_history(v_order.id, p_turn.locale, true));
  if v_order.status = 'paid' and v_order.address is not null then
    v_row := v_row || (dialog.callback_button(core.text('ord.button.ship', p_turn.locale), 'ord_ship:' || v_order.id) || '{"style": "success"}');
  elsif v_order.status in ('paid', 'shipped') then
    v_row := v_row || (dialog.callback_button(core.text('ord.button.done', p_turn.locale), 'ord_done:' || v_order.id) || '{"style": "success"}');
  elsif v_order.refund = 'queued' and v_order.pay_with = 'stars' then
    v_label := core.text('ord.give_stars', p_turn.locale, v_outcome.params);
    v_row := v_row || dialog.callback_button(v_label, 'ord_stars:' || v_order.id);
  elsif v_order.refund = 'queued' then
    v_row := v_row || dialog.callback_button(core.text('ord.button.given', p_turn.locale), 'ord_given:' || v_order.id);
  end if;
  if v_order.status in ('new', 'paid') then
    v_row := v_row || dialog.callback_button(core.text('ord.button.cancel', p_turn.locale), 'ord_cancel:' || v_order.id);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end;
  return v_outcome;
end
$$;
comment on function flows.ord_card(dialog.turn) is
  'View of one order for an administrator: what, whose, where to, how paid, its history with who did what, and what can be done with it now. KP444 no such order.';
