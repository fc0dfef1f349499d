create function flows.item_desk(p_turn dialog.turn, p_names boolean, p_on_sale boolean) returns orders.item
language plpgsql volatile set search_path = ''
as $$
declare
  v_item orders.item;
begin
  select * into v_item from orders.item i
  where (i.active or not p_on_sale) and i.id = case when p_names then flows.order_number(p_turn.argument)
    else (select d.item_id from flows.order_desk d where d.bot_id = p_turn.bot_id and d.person_id = p_turn.person_id) end;
  if v_item.id is null then
    perform core.raise_error('KP440', p_turn.argument);
  elsif p_names then
    insert into flows.order_desk as d (bot_id, person_id, item_id) values (p_turn.bot_id, p_turn.person_id, v_item.id)
    on conflict (bot_id, person_id) do update set item_id = excluded.item_id where d.item_id is distinct from excluded.item_id;
  end if;
  return v_item;
end
$$;
comment on function flows.item_desk(dialog.turn, boolean, boolean) is
  'The item that a button names (p_names), from then on the one before this person in this bot; otherwise the one that was. KP440 there is none, or p_on_sale and it is not on sale.';
