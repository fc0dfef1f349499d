create function flows.shop_order(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
begin
  if v_item.stock = 0 then
    perform core.raise_error('KP441', v_item.id::text);
  elsif (flows.shop_known(p_turn.person_id)).person_id is null then
    v_outcome.next_state := 'shop.form';
    v_outcome.draft := pg_catalog.jsonb_build_object('item', v_item.id)
      || case when v_item.needs_address then '{}' else '{"address": null}' end::jsonb;
  end if;
  return v_outcome;
end
$$;
comment on function flows.shop_order(dialog.turn) is
  'Handler of "Order": offers where the last order went, or asks name, phone and address where nothing is known. KP440 it is not on sale, KP441 sold out.';
