create function payments.verify() returns table (problem text, id bigint, expected text, actual text)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select 'credits of a payment are not what was paid', p.id, (p.amount_minor - coalesce(r.before, 0))::text, coalesce(c.amount, 0)::text
    from payments.payment p
      left join lateral (select sum(c.amount_minor) as amount, sum(c.refunded_minor) as refunded
        from payments.credit c where c.payment_id = p.id) c on true
      -- What went back while it waited was never credited.
      left join lateral (select p.refunded_minor - c.refunded as before) r on true
    where p.status <> 'tombstone' and case when c.amount is not null
      then p.status not in ('matched', 'refunded') or c.amount <> p.amount_minor - coalesce(r.before, 0) or r.before < 0
      else p.status = 'matched' and p.purpose = 'topup' end;
  return query
    select 'what went back of a payment is not the sum of its refunds', p.id, coalesce(r.amount, 0)::text, p.refunded_minor::text
    from payments.payment p
      left join lateral (select sum(r.amount_minor) as amount from payments.refund r where r.payment_id = p.id) r on true
    where p.status <> 'tombstone' and p.refunded_minor <> coalesce(r.amount, 0);
  return query
    select 'a pending payment is not the sum of its credits', q.id, pg_catalog.concat_ws(' ', coalesce(c.paid, 0), coalesce(c.refunded, 0)),
      pg_catalog.concat_ws(' ', q.paid_minor, q.refunded_minor)
    from payments.pending_payments q
      left join (
        select c.pending_id, p.currency, sum(c.amount_minor) as paid, sum(c.refunded_minor) as refunded
        from payments.credit c join payments.payment p on p.id = c.payment_id group by 1, 2
      ) c on c.pending_id = q.id and c.currency = q.currency
    where (q.paid_minor, q.refunded_minor) is distinct from (coalesce(c.paid, 0), coalesce(c.refunded, 0));
  return query
    select 'points of a credit are not what the ledger holds', c.id, (c.points - c.refunded_points)::text, coalesce(t.points, 0)::text
    from payments.credit c
      left join lateral (
        select e.amount - coalesce((select sum(b.amount) from ledger.transfer x join ledger.entry b on b.transfer_id = x.id and b.amount > 0
          where x.reverses = t.id), 0) as points
        from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
        where t.key = 'payment:' || c.payment_id || ':' || c.part
      ) t on true
    where c.points - c.refunded_points <> coalesce(t.points, 0);
  return query
    select 'Telegram''s list has no such payment in Stars', p.id, p.amount_minor::text, '0'
    from payments.star_reading r join payments.payment p on pg_catalog.starts_with(p.transaction_key, r.bot_id || ':')
    where p.provider = 'telegram' and p.currency = 'XTR' and p.confirmed_at is null
      and p.paid_at >= r.begun_at and p.paid_at < r.complete_until;
end
$$;
comment on function payments.verify() is
  'Proves the books of payments: credits add up to what was paid, refunds to what went back, pending payments to their credits, the ledger holds the points of each credit, and Telegram lists each payment in Stars that we were told of. No rows: all is well. Amounts in minor units; two figures are paid and refunded.';
