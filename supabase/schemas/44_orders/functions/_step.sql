create function orders._step(p_order orders.order, p_actor text, p_note text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into orders.step (order_id, status, actor, note, at) values (p_order.id, p_order.status, p_actor, p_note, core.now());
end
$$;
comment on function orders._step(orders.order, text, text) is 'Writes down what an order became, who did it, and words with it.';
