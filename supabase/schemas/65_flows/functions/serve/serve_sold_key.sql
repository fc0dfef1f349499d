create function flows.serve_sold_key(p_purchase loyalty.purchase) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_purchase.points_spent > 0 then 'serve.sold_for_points' else 'serve.sold' end;
end
$$;
comment on function flows.serve_sold_key(loyalty.purchase) is 'The text that tells a cashier what a purchase came to.';
