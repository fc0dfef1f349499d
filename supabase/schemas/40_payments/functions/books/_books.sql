create function payments._books(p_day date)
returns table (provider text, currency text, paid numeric, credited numeric, ordered numeric, queued numeric, ignored numeric, refunded numeric,
  listed numeric)
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_from timestamptz := p_day::timestamp at time zone v_zone;
  v_to timestamptz := (p_day + 1)::timestamp at time zone v_zone;
begin
  return query
    select p.provider::text, p.currency::text, sum(payments._told_amount(p)),
      coalesce(sum(c.credited), 0),
      coalesce(sum(p.amount_minor - p.refunded_minor) filter (where p.status = 'matched' and p.purpose = 'order' and c.credited is null), 0),
      coalesce(sum(p.amount_minor - p.refunded_minor) filter (where p.status = 'queued'), 0),
      coalesce(sum(p.amount_minor - p.refunded_minor) filter (where p.status = 'ignored'), 0),
      coalesce(sum(r.refunded), 0),
      coalesce(sum(p.amount_minor) filter (where p.provider = 'telegram' and exists (
        select from payments.event e where e.payment_id = p.id and e.type = 'successful_payment' and e.found)), 0)
    from payments.payment p
      left join lateral (
        select sum(c.amount_minor - c.refunded_minor) as credited from payments.credit c where c.payment_id = p.id) c on true
      left join lateral (
        select sum(r.amount_minor) as refunded from payments.refund r where r.payment_id = p.id) r on true
    where p.arrived_at >= v_from and p.arrived_at < v_to and p.status <> 'tombstone' and num_nonnulls(p.amount_minor, p.currency) = 2
    group by p.provider, p.currency;
end
$$;
comment on function payments._books(date) is
  'The money heard of on a local day by provider and currency, in minor units: what the events say was paid, and what is credited, paid for orders, queued, ignored and refunded of it, and what of it was listed by Telegram before it was told of. Without amounts that nobody could read yet.';
