create function flows.ord_desk(p_turn dialog.turn) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_names boolean := coalesce(p_turn.word ~ '^ord_(show|ship|done|cancel|stars|given)$', false);
  v_order orders.order;
begin
  select * into v_order from orders.order o
  where o.id = case when v_names then flows.order_number(p_turn.argument)
    else (select d.order_id from flows.order_desk d where d.bot_id = 'admin' and d.person_id = p_turn.person_id) end;
  if v_order.id is null then
    perform core.raise_error('KP444', p_turn.argument);
  elsif v_names then
    insert into flows.order_desk as d (bot_id, person_id, order_id) values ('admin', p_turn.person_id, v_order.id)
    on conflict (bot_id, person_id) do update set order_id = excluded.order_id where d.order_id is distinct from excluded.order_id;
  end if;
  return v_order;
end
$$;
comment on function flows.ord_desk(dialog.turn) is
  'The order that a button names, from then on the one before this admin; otherwise the one that was. KP444 there is none.';
