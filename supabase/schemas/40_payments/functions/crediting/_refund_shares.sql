create function payments._refund_shares(p_payment_id bigint, p_amount_minor bigint)
returns table (credit_id bigint, amount_minor bigint, points bigint)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    with part as (
      select c.*, c.amount_minor - c.refunded_minor as left_minor, sum(c.amount_minor - c.refunded_minor) over () as total
      from payments.credit c where c.payment_id = p_payment_id and c.refunded_minor < c.amount_minor
    ), share as (
      select p.*, pg_catalog.div(p.left_minor::numeric * p_amount_minor, p.total) as whole,
        p.left_minor::numeric * p_amount_minor % p.total as rest
      from part p
    ), rounded as (
      select s.*, (s.whole + case when row_number() over (order by s.rest desc, s.part)
        <= p_amount_minor - sum(s.whole) over () then 1 else 0 end)::bigint as back
      from share s
    )
    select r.id, r.back, (case when r.back = r.left_minor then r.points
      else pg_catalog.div(r.points::numeric * (r.refunded_minor + r.back), r.amount_minor) end)::bigint - r.refunded_points
    from rounded r where r.back > 0
    order by r.part;
end
$$;
comment on function payments._refund_shares(bigint, bigint) is
  'How money that goes back (minor units) is shared among the credits of its payment: in proportion to what is left of each, by largest remainder; and the points of each that go with it. However a payment is refunded, when all of it went back all points did.';
