create function orders._check_item(p_item orders.item) returns orders.item
language plpgsql stable set search_path = ''
as $$
declare
  v_item orders.item := p_item;
begin
  v_item.name := coalesce(pg_catalog.btrim(v_item.name), '');
  v_item.description := coalesce(pg_catalog.btrim(v_item.description), '');
  if pg_catalog.length(v_item.name) not between 1 and 32 or pg_catalog.length(v_item.description) not between 1 and 255
    or pg_catalog.num_nonnulls(v_item.price_points, v_item.price_stars, v_item.price_minor) = 0
    or least(v_item.price_points, v_item.price_stars, v_item.price_minor) < 1
    or v_item.price_points > 1000000000 or v_item.price_stars > 100000 or v_item.price_minor > 1000000000000
    or v_item.stock not between 0 and 1000000
    or v_item.is_digital and (v_item.needs_address or v_item.price_minor is not null) then
    perform core.raise_error('KP449', v_item.name);
  end if;
  return v_item;
end
$$;
comment on function orders._check_item(orders.item) is
  'An item as it may be sold, its name and description without spaces around them. KP449 it cannot be like that: see orders.add_item().';
