create function payments._match_person(p_payment payments.payment, out o_person bigint, out o_pending bigint, out o_reason text)
language plpgsql volatile set search_path = ''
as $$
begin
  select p.id into o_person from people.person p where p.telegram_id = p_payment.telegram_id;
  if o_person is null then
    o_reason := 'unknown_person';
    return;
  end if;
  -- Held, so that of two payments at once the second is for the next one.
  select p.id into o_pending from payments.pending_payments p
  where p.user_id = o_person and p.status = 'pending' and p.currency = p_payment.currency
    and p.amount_minor = p_payment.amount_minor and p.expires_at >= p_payment.paid_at
  order by p.created_at, p.id limit 1 for no key update;
end
$$;
comment on function payments._match_person(payments.payment) is
  'Whose money it is where the provider vouches for the Telegram id, and their own oldest open pending payment of that amount, if any (locked); unknown_person otherwise.';
