create function flows.shop_item(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
begin
  v_outcome.photo := media.photo(v_item.media_id, p_turn.bot_id);
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_item.name, 'about', v_item.description,
    'prices', flows.shop_prices(v_item, p_turn.person_id, p_turn.locale), 'stock', v_item.stock,
    'left_html', case when v_item.stock <= 10 then E'\n' || core.text('shop.left', p_turn.locale,
      pg_catalog.jsonb_build_object('n', v_item.stock)) else '' end);
  if v_item.stock = 0 then
    v_outcome.text_key := 'shop.item_sold_out';
    return v_outcome;
  end if;
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('shop.button.order', p_turn.locale), 'shop_order:' || v_item.id) || '{"style": "primary"}'));
  return v_outcome;
end
$$;
comment on function flows.shop_item(dialog.turn) is
  'View of one item (the argument): picture, what it is, prices, how many are left when they are few; sold out it cannot be ordered. KP440 it is not on sale.';
