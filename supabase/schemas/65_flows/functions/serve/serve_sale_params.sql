create function flows.serve_sale_params(p_purchase loyalty.purchase, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('client', flows.serve_name(p_purchase.person_id), 'number', p_purchase.id::text,
    'bill', loyalty.money(p_purchase.bill_minor, p_locale), 'earned', p_purchase.points_earned, 'spent', p_purchase.points_spent,
    'money', loyalty.money(greatest(p_purchase.bill_minor - p_purchase.points_spent * core.setting_integer('point_value_minor'), 0), p_locale),
    'cashier', flows.serve_name(p_purchase.cashier_id));
end
$$;
comment on function flows.serve_sale_params(loyalty.purchase, text) is
  'What texts about a purchase take: client, number, bill, points earned and spent, the money left to pay, cashier.';
