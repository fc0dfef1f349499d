create function loyalty._write_purchase(p_new loyalty.purchase) returns loyalty.purchase
language plpgsql volatile set search_path = ''
as $$
declare
  v_purchase loyalty.purchase;
begin
  insert into loyalty.purchase (key, partner_id, location_id, person_id, cashier_id, receipt, bill_minor, lines, points_spent,
    points_earned, explanation, approved_by, at, local_day, recorded_at)
  values (p_new.key, p_new.partner_id, p_new.location_id, p_new.person_id, p_new.cashier_id, p_new.receipt, p_new.bill_minor,
    p_new.lines, p_new.points_spent, p_new.points_earned, p_new.explanation, p_new.approved_by, p_new.at, p_new.local_day,
    p_new.recorded_at)
  on conflict do nothing
  returning * into v_purchase;
  if v_purchase.id is null and not exists (select from loyalty.purchase p where p.key = p_new.key) then
    perform core.raise_error('KP316', p_new.receipt);
  end if;
  return v_purchase;
end
$$;
comment on function loyalty._write_purchase(loyalty.purchase) is
  'Writes the row of a purchase; null when its key was written meanwhile. KP316 the partner has a purchase with this receipt.';
