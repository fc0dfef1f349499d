create function flows.ord_stock_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.ord_item_desk(p_turn);
begin
  v_outcome.text_key := 'ord.about_item';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_item.name, 'stock_html', case when v_item.stock is null
    then core.text('ord.stock_endless', p_turn.locale) else core.text('ord.stock', p_turn.locale, pg_catalog.jsonb_build_object('n', v_item.stock)) end);
  v_outcome.draft := pg_catalog.jsonb_build_object('item', v_item.id);
  return v_outcome;
end
$$;
comment on function flows.ord_stock_begin(dialog.turn) is 'Handler that asks how many pieces of an item are left. KP440 no such item.';
