create function flows.ord_item(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.ord_item_desk(p_turn);
  v_argument text := v_item.id || case when v_item.active then '.off' else '.on' end;
begin
  v_outcome.photo := media.photo(v_item.media_id, p_turn.bot_id);
  v_outcome.params := flows.ord_item_params(v_item, p_turn.locale) || pg_catalog.jsonb_build_object(
    'stock_html', case when v_item.stock is null then core.text('ord.stock_endless', p_turn.locale)
      else core.text('ord.stock', p_turn.locale, pg_catalog.jsonb_build_object('n', v_item.stock)) end,
    'state_html', core.text(case when v_item.active then 'ord.state_on' else 'ord.state_off' end, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(case when v_item.active then core.text('ord.button.off', p_turn.locale) else core.text('ord.button.on', p_turn.locale) end,
        'ord_switch:' || v_argument),
      dialog.callback_button(core.text('ord.button.stock', p_turn.locale), 'ord_stock:' || v_item.id)),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('ord.button.edit', p_turn.locale), 'ord_edit:' || v_item.id)));
  return v_outcome;
end
$$;
comment on function flows.ord_item(dialog.turn) is
  'View of one item for an administrator: as clients see it, how many are left, whether it is on sale. KP440 no such item.';
