create function flows.ord_open(p_order orders.order, p_word text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(case p_word
    when 'ord_ship' then p_order.status = 'paid'
    when 'ord_done' then p_order.status in ('paid', 'shipped')
    when 'ord_cancel' then p_order.status in ('new', 'paid')
    when 'ord_stars' then p_order.refund = 'queued' and p_order.pay_with = 'stars'
    when 'ord_given' then p_order.refund = 'queued' and p_order.pay_with = 'provider' end, false);
end
$$;
comment on function flows.ord_open(orders.order, text) is
  'Whether what a button of an order says can still be done: not when another administrator was quicker.';
