create function flows.rep_totals(p_partner_id bigint, p_cashier_id bigint, p_from date, p_to date)
returns table (o_purchases bigint, o_clients bigint, o_turnover bigint, o_refunded bigint, o_earned bigint, o_spent bigint, o_joined bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_from timestamptz := p_from::timestamp at time zone v_zone;
  v_to timestamptz := p_to::timestamp at time zone v_zone;
begin
  return query
    select count(*), count(distinct p.person_id), coalesce(sum(p.bill_minor - p.refunded_minor), 0)::bigint,
      coalesce(sum(p.refunded_minor), 0)::bigint, coalesce(sum(p.points_earned - p.points_taken_back), 0)::bigint,
      coalesce(sum(p.points_spent - p.points_restored), 0)::bigint,
      (select count(*) from loyalty.membership m where m.partner_id = p_partner_id and m.joined_at >= v_from and m.joined_at < v_to)
    from loyalty.purchase p
    where p.partner_id = p_partner_id and p.at >= v_from and p.at < v_to
      and (p_cashier_id is null or p.cashier_id = p_cashier_id);
end
$$;
comment on function flows.rep_totals(bigint, bigint, date, date) is
  'A partner''s purchases of the local days from p_from to before p_to, of one cashier or (null) of all: how many, of how many clients, sales and refunds in minor units, points given and taken, and who became a client. Refunds are off the sales of the day of the purchase.';
