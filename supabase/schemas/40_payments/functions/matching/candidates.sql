create function payments.candidates(p_payment_id bigint)
returns table (person_id bigint, pending_id bigint, why text, score integer)
language plpgsql stable set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_codes text[];
  v_near text[];
begin
  select * into v_payment from payments.payment p where p.id = p_payment_id;
  v_codes := payments._named_codes(v_payment.note);
  v_near := array(select distinct n.code from unnest(v_codes) c (code), unnest(payments.near_codes(c.code)) n (code));
  return query
    with found as (
      select p.user_id, p.id, 'code' as why,
        case when p.payment_id = any (v_codes) then 90 else 70 end as score
      from payments.pending_payments p where p.payment_id = any (v_near)
      union all
      select p.id, null::bigint, 'telegram', 80 from people.person p where p.telegram_id = v_payment.telegram_id
      union all
      (select p.user_id, p.id, 'amount', 60 from payments.pending_payments p
       where p.status = 'pending' and p.currency = v_payment.currency and p.amount_minor = v_payment.amount_minor
       order by p.created_at desc limit 6)
      union all
      (select s.person_id, null, 'supporter', 50 from payments.supporter s
       where s.provider = v_payment.provider and s.supporter_key = v_payment.supporter_key
       order by s.seen_at desc limit 6)
      union all
      (select p.user_id, p.id, 'amount', 40 from payments.pending_payments p
       where p.status in ('expired', 'cancelled') and p.currency = v_payment.currency and p.amount_minor = v_payment.amount_minor
         and p.expires_at between v_payment.paid_at - '7 days'::interval and v_payment.paid_at + '31 days'::interval
       order by p.expires_at desc limit 6)
    ), scored as (
      -- A known payer whose pending payment fits in another way as well is one candidate, and a better one.
      select distinct on (f.user_id) f.user_id, f.id, f.why, (f.score + 5 * (count(*) over (partition by f.user_id) - 1))::integer as score
      from found f order by f.user_id, f.score desc, f.id desc nulls last
    )
    select s.user_id, s.id, s.why, s.score
    from scored s join people.person p on p.id = s.user_id and p.deleted_at is null
    order by s.score desc, s.user_id limit 6;
end
$$;
comment on function payments.candidates(bigint) is
  'Who a payment that waits may be from, the likeliest first, six at most: why is code (in the note, or one slip away, or without its underscore), telegram (the provider vouches for them), amount (a pending payment of it is open, or ended in the last 7 days), supporter (the payer''s money went to them before). Suggestions, never a match.';
