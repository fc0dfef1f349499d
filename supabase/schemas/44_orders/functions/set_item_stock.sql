create function orders.set_item_stock(p_item_id bigint, p_stock bigint, p_actor text) returns orders.item
language plpgsql volatile set search_path = ''
as $$
declare
  v_item orders.item;
  v_before integer;
begin
  select * into v_item from orders.item i where i.id = p_item_id for no key update;
  if v_item.id is null then
    perform core.raise_error('KP440', coalesce(p_item_id::text, 'null'));
  elsif p_stock not between 0 and 1000000 then
    perform core.raise_error('KP449', p_stock::text);
  end if;
  v_before := v_item.stock;
  update orders.item i set stock = p_stock where i.id = p_item_id returning * into v_item;
  perform core.write_audit(p_actor, 'restock.item', 'item:' || p_item_id,
    pg_catalog.jsonb_build_object('from', v_before, 'to', p_stock));
  return v_item;
end
$$;
comment on function orders.set_item_stock(bigint, bigint, text) is
  'Says how many pieces of an item are left, null for no end of them; pieces of open orders are not counted. KP440 no such item, KP449 not between 0 and 1,000,000.';
