create function flows.rep_by_cashier(p_partner_id bigint, p_month date, p_locale text)
returns table (o_name text, o_purchases bigint, o_clients bigint, o_turnover bigint, o_refunded bigint, o_earned bigint, o_spent bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
begin
  return query
    select coalesce(nullif(c.name, ''), nullif(c.first_name, ''), core.text('partner_reports.gone', p_locale)), count(*),
      count(distinct p.person_id), sum(p.bill_minor - p.refunded_minor)::bigint, sum(p.refunded_minor)::bigint,
      sum(p.points_earned - p.points_taken_back)::bigint, sum(p.points_spent - p.points_restored)::bigint
    from loyalty.purchase p join people.person c on c.id = p.cashier_id
    where p.partner_id = p_partner_id and p.at >= p_month::timestamp at time zone v_zone
      and p.at < (p_month + '1 month'::interval) at time zone v_zone
    group by c.id, c.name, c.first_name
    order by 4 desc, c.id;
end
$$;
comment on function flows.rep_by_cashier(bigint, date, text) is
  'A partner''s month by cashiers who sold, the one with the highest sales first: purchases, clients, sales and refunds in minor units, points given and taken.';
