create function orders.set_item_active(p_item_id bigint, p_active boolean, p_actor text) returns orders.item
language plpgsql volatile set search_path = ''
as $$
declare
  v_item orders.item;
begin
  select * into v_item from orders.item i where i.id = p_item_id for no key update;
  if v_item.id is null then
    perform core.raise_error('KP440', coalesce(p_item_id::text, 'null'));
  elsif v_item.active <> p_active then
    update orders.item i set active = p_active where i.id = p_item_id returning * into v_item;
    perform core.write_audit(p_actor, case when p_active then 'offer.item' else 'withdraw.item' end, 'item:' || p_item_id);
  end if;
  return v_item;
end
$$;
comment on function orders.set_item_active(bigint, boolean, text) is
  'Takes an item off sale, or puts it on again; orders made before go on. As it is already, nothing changes. KP440 no such item.';
