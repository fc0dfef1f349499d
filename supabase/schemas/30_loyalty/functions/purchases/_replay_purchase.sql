create function loyalty._replay_purchase(p_new loyalty.purchase) returns loyalty.purchase
language plpgsql stable set search_path = ''
as $$
declare
  v_first loyalty.purchase;
begin
  select * into v_first from loyalty.purchase p where p.key = p_new.key;
  if v_first.id is not null
    and (v_first.partner_id, v_first.person_id, v_first.bill_minor, v_first.points_spent, v_first.receipt, v_first.lines)
      is distinct from (p_new.partner_id, p_new.person_id, p_new.bill_minor, p_new.points_spent, p_new.receipt, p_new.lines) then
    perform core.raise_error('KP317', p_new.key);
  end if;
  return v_first;
end
$$;
comment on function loyalty._replay_purchase(loyalty.purchase) is
  'The purchase that was made under the same key, null when there is none. KP317 it was another partner, person, bill, amount of points, receipt or other lines.';
