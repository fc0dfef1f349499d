create function orders.add_item(
  p_name text, p_description text, p_price_points bigint, p_price_stars bigint, p_price_minor bigint, p_stock bigint,
  p_needs_address boolean, p_is_digital boolean, p_media_id bigint, p_actor text)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  if coalesce(pg_catalog.length(pg_catalog.btrim(p_name)), 0) not between 1 and 32
    or coalesce(pg_catalog.length(pg_catalog.btrim(p_description)), 0) not between 1 and 255
    or pg_catalog.num_nonnulls(p_price_points, p_price_stars, p_price_minor) = 0
    or least(p_price_points, p_price_stars, p_price_minor) < 1 or p_price_points > 1000000000 or p_price_stars > 100000
    or p_price_minor > 1000000000000 or p_stock not between 0 and 1000000
    or p_is_digital and (p_needs_address or p_price_minor is not null) then
    perform core.raise_error('KP449', p_name);
  end if;
  insert into orders.item (name, description, price_points, price_stars, price_minor, stock, needs_address, is_digital, media_id,
    position, created_at)
  values (pg_catalog.btrim(p_name), pg_catalog.btrim(p_description), p_price_points, p_price_stars, p_price_minor, p_stock,
    p_needs_address, p_is_digital, p_media_id, 0, core.now())
  returning id into v_id;
  perform core.write_audit(p_actor, 'add.item', 'item:' || v_id);
  return v_id;
end
$$;
comment on function orders.add_item(text, text, bigint, bigint, bigint, bigint, boolean, boolean, bigint, text) is
  'Puts an item on sale: prices in points, Stars (at most 100,000) and minor units of setting order_currency, at least one of them; stock null for no end. Its number. KP449 something of it cannot be: no price, a name over 32 characters, a digital one for money or with an address.';
