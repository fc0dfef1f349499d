create function orders.change_item(p_item_id bigint, p_changes jsonb, p_actor text) returns orders.item
language plpgsql volatile set search_path = ''
as $$
declare
  v_before orders.item;
  v_item orders.item;
  v_detail jsonb;
begin
  select * into v_before from orders.item i where i.id = p_item_id for no key update;
  if v_before.id is null then
    perform core.raise_error('KP440', coalesce(p_item_id::text, 'null'));
  elsif p_changes - array['name', 'description', 'price_points', 'price_stars', 'price_minor', 'needs_address', 'media_id'] <> '{}' then
    perform core.raise_error('KP449', p_changes::text);
  end if;
  v_item := orders._check_item(pg_catalog.jsonb_populate_record(v_before, p_changes));
  if v_item is not distinct from v_before then
    return v_item;
  end if;
  update orders.item i set name = v_item.name, description = v_item.description, price_points = v_item.price_points,
    price_stars = v_item.price_stars, price_minor = v_item.price_minor, needs_address = v_item.needs_address, media_id = v_item.media_id
  where i.id = p_item_id;
  select pg_catalog.jsonb_build_object('from', pg_catalog.jsonb_object_agg(b.key, b.value),
    'to', pg_catalog.jsonb_object_agg(b.key, pg_catalog.to_jsonb(v_item) -> b.key))
  into v_detail
  from pg_catalog.jsonb_each(pg_catalog.to_jsonb(v_before)) b where b.value <> pg_catalog.to_jsonb(v_item) -> b.key;
  perform core.write_audit(p_actor, 'change.item', 'item:' || p_item_id, v_detail);
  return v_item;
end
$$;
comment on function orders.change_item(bigint, jsonb, text) is
  'Changes an item: {"name", "description", "price_points", "price_stars", "price_minor", "needs_address", "media_id"}, of which what is not named stays, and a price or picture of null is taken away. What was before and after is in the audit; nothing changed, nothing is. Orders made before keep their name, price and address. KP440 no such item, KP449 it cannot be like that, by the rules of orders.add_item(), or that of it is not changed here.';
