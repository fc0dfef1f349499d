create function orders.place(
  p_key text, p_person_id bigint, p_item_id bigint, p_pay_with text, p_name text, p_phone text, p_address text)
returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_item orders.item;
  v_order orders.order;
  v_way record;
  v_contact orders.contact;
begin
  perform loyalty._check_client(p_person_id);
  -- The row makes orders of one item go one by one: the stock is true until the end.
  select * into v_item from orders.item i where i.id = p_item_id for no key update;
  select * into v_order from orders.order o where o.key = p_key;
  if v_order.id is not null then
    if (v_order.person_id, v_order.item_id, v_order.pay_with) is distinct from (p_person_id, p_item_id, p_pay_with) then
      perform core.raise_error('KP206', p_key);
    end if;
    return v_order;
  elsif v_item.id is null or not v_item.active then
    perform core.raise_error('KP440', coalesce(p_item_id::text, 'null'));
  elsif v_item.stock = 0 then
    perform core.raise_error('KP441', p_item_id::text);
  elsif (select count(*) from orders.order o where o.person_id = p_person_id and o.status = 'new') >= core.setting_integer('order_unpaid_limit') then
    perform core.raise_error('KP448', 'person ' || p_person_id);
  end if;
  select * into v_way from orders.ways(v_item, p_person_id) w where w.pay_with = p_pay_with;
  if v_way.pay_with is null then
    perform core.raise_error('KP442', pg_catalog.format('item %s, %s', p_item_id, p_pay_with));
  elsif v_way.missing > 0 then
    perform core.raise_error('KP207', 'person ' || p_person_id);
  elsif v_item.needs_address and pg_catalog.btrim(coalesce(p_address, '')) = '' then
    perform core.raise_error('KP443', 'person ' || p_person_id);
  end if;
  v_contact := orders.save_contact(p_person_id, p_name, p_phone, case when v_item.needs_address then p_address end);
  update orders.item i set stock = i.stock - 1 where i.id = v_item.id and i.stock is not null;
  insert into orders.order (key, person_id, item_id, item_name, name, phone, address, pay_with, amount, currency, created_at)
  values (p_key, p_person_id, v_item.id, v_item.name, v_contact.name, v_contact.phone,
    case when v_item.needs_address then v_contact.address end, p_pay_with, v_way.amount, v_way.currency, core.now())
  returning * into v_order;
  perform orders._step(v_order, 'person:' || p_person_id);
  return v_order;
end
$$;
comment on function orders.place(text, bigint, bigint, text, text, text, text) is
  'A person orders an item: a piece leaves the stock, the price is written down, and the order waits to be paid (points, stars or provider) for setting order_hours. The same key again returns the same order. KP206 the key is another order''s, KP207 not enough points, KP310 and KP311 no such person or a blocked one, KP440 not on sale, KP441 sold out, KP442 it is not sold that way, KP443 name, phone or address missing, KP448 too many unpaid orders.';
