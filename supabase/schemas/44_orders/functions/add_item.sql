create function orders.add_item(
  p_name text, p_description text, p_price_points bigint, p_price_stars bigint, p_price_minor bigint, p_stock bigint,
  p_needs_address boolean, p_is_digital boolean, p_media_id bigint, p_actor text)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_item orders.item;
begin
  v_item := orders._check_item(pg_catalog.jsonb_populate_record(null::orders.item, pg_catalog.jsonb_build_object(
    'name', p_name, 'description', p_description, 'price_points', p_price_points, 'price_stars', p_price_stars,
    'price_minor', p_price_minor, 'stock', p_stock, 'needs_address', p_needs_address, 'is_digital', p_is_digital,
    'media_id', p_media_id)));
  insert into orders.item (name, description, price_points, price_stars, price_minor, stock, needs_address, is_digital, media_id,
    position, created_at)
  values (v_item.name, v_item.description, v_item.price_points, v_item.price_stars, v_item.price_minor, v_item.stock,
    v_item.needs_address, v_item.is_digital, v_item.media_id, 0, core.now())
  returning * into v_item;
  perform core.write_audit(p_actor, 'add.item', 'item:' || v_item.id);
  return v_item.id;
end
$$;
comment on function orders.add_item(text, text, bigint, bigint, bigint, bigint, boolean, boolean, bigint, text) is
  'Puts an item on sale: prices in points, Stars (at most 100,000) and minor units of setting order_currency, at least one of them; stock null for no end. Its number. KP449 something of it cannot be: no price, a name over 32 characters, a digital one for money or with an address.';
