create function payments._told_amount(p_payment payments.payment) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_body json;
  v_normal payments.normal;
begin
  if p_payment.provider = 'telegram' then
    return coalesce((
      select (e.body #>> '{successful_payment,total_amount}')::bigint
      from payments.event e where e.payment_id = p_payment.id and e.type = 'successful_payment'), p_payment.amount_minor);
  end if;
  if p_payment.provider in ('bmc', 'kofi', 'cryptopay', 'tribute') then
    select e.body into v_body from payments.event e
    where e.payment_id = p_payment.id and e.outcome in ('matched', 'queued') order by e.id limit 1;
  end if;
  if v_body is null then
    return p_payment.amount_minor;
  elsif p_payment.provider = 'bmc' then
    v_normal := payments.normalise_bmc(payments._readable(v_body));
  elsif p_payment.provider = 'kofi' then
    v_normal := payments.normalise_kofi(payments._readable(v_body));
  elsif p_payment.provider = 'cryptopay' then
    v_normal := payments.normalise_cryptopay(payments._readable(v_body));
  else
    v_normal := payments.normalise_tribute(payments._readable(v_body));
  end if;
  -- What could not be read is what an admin said it is.
  return coalesce(case when v_normal.currency = p_payment.currency then coalesce(v_normal.amount_minor,
    payments.read_amount(v_normal.amount, (select c.digits from payments.currency c where c.code = p_payment.currency))) end,
    p_payment.amount_minor);
end
$$;
comment on function payments._told_amount(payments.payment) is
  'What a payment''s own event says was paid, in minor units, read anew from its body; where it says nothing that can be read, the payment''s amount.';
