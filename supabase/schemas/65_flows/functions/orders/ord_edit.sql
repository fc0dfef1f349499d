create function flows.ord_edit(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.ord_item_desk(p_turn);
  v_several boolean := pg_catalog.num_nonnulls(v_item.price_points, v_item.price_stars, v_item.price_minor) > 1;
  v_row jsonb;
begin
  v_outcome.photo := media.photo(v_item.media_id, p_turn.bot_id);
  v_outcome.params := flows.ord_item_params(v_item, p_turn.locale);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('ord.button.name', p_turn.locale), 'ord_set_name:' || v_item.id),
    dialog.callback_button(core.text('ord.button.about', p_turn.locale), 'ord_set_about:' || v_item.id)));

  v_row := pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.points', p_turn.locale), 'ord_set_points:' || v_item.id));
  if v_several and v_item.price_points is not null then
    v_row := v_row || dialog.callback_button(core.text('ord.button.no_points', p_turn.locale), 'ord_no_points:' || v_item.id);
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(v_row);

  v_row := pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.stars', p_turn.locale), 'ord_set_stars:' || v_item.id));
  if v_several and v_item.price_stars is not null then
    v_row := v_row || dialog.callback_button(core.text('ord.button.no_stars', p_turn.locale), 'ord_no_stars:' || v_item.id);
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(v_row);

  if not v_item.is_digital then
    v_row := pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.money', p_turn.locale), 'ord_set_money:' || v_item.id));
    if v_several and v_item.price_minor is not null then
      v_row := v_row || dialog.callback_button(core.text('ord.button.no_money', p_turn.locale), 'ord_no_money:' || v_item.id);
    end if;
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(v_row, pg_catalog.jsonb_build_array(
      case when v_item.needs_address then dialog.callback_button(core.text('ord.button.handed', p_turn.locale), 'ord_handed:' || v_item.id)
        else dialog.callback_button(core.text('ord.button.sent', p_turn.locale), 'ord_sent:' || v_item.id) end));
  end if;

  v_row := pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.photo', p_turn.locale), 'ord_set_photo:' || v_item.id));
  if v_item.media_id is not null then
    v_row := v_row || dialog.callback_button(core.text('ord.button.no_photo', p_turn.locale), 'ord_no_photo:' || v_item.id);
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(v_row,
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.item', p_turn.locale), 'ord_item:' || v_item.id)));
  return v_outcome;
end
$$;
comment on function flows.ord_edit(dialog.turn) is
  'View of what an administrator can change about an item. A price can be taken away while another is left; a digital item has no price by card and no address. KP440 no such item.';
