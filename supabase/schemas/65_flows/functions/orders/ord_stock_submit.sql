create function flows.ord_stock_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item;
begin
  v_item := orders.set_item_stock((p_draft -> 'item')::bigint, (p_draft ->> 'stock')::bigint, 'person:' || p_turn.person_id);
  v_outcome.text_key := 'ord.stock_set';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_item.name, 'stock_html', case when v_item.stock is null
    then core.text('ord.stock_endless', p_turn.locale) else core.text('ord.stock', p_turn.locale, pg_catalog.jsonb_build_object('n', v_item.stock)) end);
  return v_outcome;
end
$$;
comment on function flows.ord_stock_submit(dialog.turn, jsonb) is 'Submit function of an item''s stock, in the administrator''s name (audit). The refusals of orders.set_item_stock().';
