create function flows.shop_ask(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order;
begin
  select * into v_order from orders.order o where o.id = flows.order_number(p_turn.argument) and o.person_id = p_turn.person_id;
  if v_order.id is null then
    perform core.raise_error('KP444', p_turn.argument);
  elsif v_order.status in ('shipped', 'done') then
    perform core.raise_error('KP446', p_turn.argument);
  end if;
  v_outcome.params := orders.params(v_order, p_turn.locale);
  v_outcome.text_key := case when v_order.status <> 'paid' then 'shop.ask' when v_order.pay_with = 'points' then 'shop.ask_points'
    else 'shop.ask_money' end;
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('shop.button.cancel_now', p_turn.locale), 'shop_cancel:' || v_order.id)
      || '{"style": "danger"}'),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('shop.button.stay', p_turn.locale), 'shop_my:' || v_order.id)));
  return v_outcome;
end
$$;
comment on function flows.shop_ask(dialog.turn) is
  'View that asks whether a client means to cancel their order, and says what comes back. KP444 no such order of theirs, KP446 it is sent already.';
