create function api.claim_checkouts(p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', p.id, 'currency', p.currency,
        'amount', pg_catalog.round(p.amount_minor / 10::numeric ^ k.digits, k.digits)::text,
        'description', c.description, 'payload', p.payment_id,
        'expires_in', pg_catalog.ceil(greatest(1, extract(epoch from p.expires_at - core.now())))) order by p.id), '[]')
    from payments.claim_checkouts(least(greatest(p_limit, 1), 100)) c
      join payments.pending_payments p on p.id = c.pending_id join payments.currency k on k.code = p.currency);
end
$$;
comment on function api.claim_checkouts(integer) is
  'Leases calls by which invoices are made for pending payments, at most p_limit (1 to 100): [{id, currency, amount (whole units, text), description, payload (the payment_id), expires_in (s)}]. SECURITY DEFINER: see the schema.';
