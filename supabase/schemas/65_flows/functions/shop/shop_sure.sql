create function flows.shop_sure(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
  v_known orders.contact := flows.shop_known(p_turn.person_id);
  v_way record;
  v_argument text;
  v_label text;
begin
  select * into v_way from orders.ways(v_item, p_turn.person_id) w where w.pay_with = pg_catalog.split_part(p_turn.argument, '.', 2);
  if v_way.pay_with is null then
    perform core.raise_error('KP442', p_turn.argument);
  elsif v_way.missing > 0 then
    perform core.raise_error('KP207', p_turn.argument);
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('item', v_item.name, 'price', orders.price(v_way.amount, v_way.currency, p_turn.locale),
    'after', ledger.balance(p_turn.person_id) - v_way.amount, 'hours', core.setting_integer('order_hours'),
    'contact_html', coalesce(flows.shop_contact_html(v_known.name, v_known.phone, case when v_item.needs_address then v_known.address end), ''));
  v_outcome.text_key := case when v_way.pay_with = 'points' then 'shop.sure_points' else 'shop.sure_money' end;
  v_label := core.text('shop.buy.' || v_way.pay_with, p_turn.locale, v_outcome.params);
  v_argument := v_item.id || '.' || v_way.pay_with || '.' || v_way.amount || '.' || p_turn.update_id;
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'shop_buy:' || v_argument) || '{"style": "success"}'),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('shop.button.other_way', p_turn.locale), 'shop_pay:' || v_item.id)));
  return v_outcome;
end
$$;
comment on function flows.shop_sure(dialog.turn) is
  'View that asks whether an order is meant, and says what will happen; its button bears the price that was read and this update, so that two presses make one order. KP207 not enough points, KP440 it is not on sale, KP442 not sold that way.';
