create function flows.ord_change_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.ord_item_desk(p_turn);
  v_now text := case p_turn.word
    when 'ord_set_name' then v_item.name
    when 'ord_set_about' then v_item.description
    when 'ord_set_points' then orders.price(v_item.price_points, 'points', p_turn.locale)
    when 'ord_set_stars' then orders.price(v_item.price_stars, 'XTR', p_turn.locale)
    when 'ord_set_money' then orders.price(v_item.price_minor, core.setting_text('order_currency'), p_turn.locale) end;
begin
  v_outcome.text_key := case when v_now is null then 'ord.change' else 'ord.change_now' end;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_item.name, 'now', v_now);
  v_outcome.draft := pg_catalog.jsonb_build_object('item', v_item.id);
  return v_outcome;
end
$$;
comment on function flows.ord_change_begin(dialog.turn) is
  'Handler that asks for an item''s new name, description, price or picture, and says what it is now. KP440 no such item.';
