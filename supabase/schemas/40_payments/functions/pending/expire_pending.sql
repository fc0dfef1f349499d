create function payments.expire_pending(p_limit integer default 1000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_expired bigint := 0;
  v_pending record;
begin
  -- One that a payment is being matched to is locked, and looked at again the next time.
  for v_pending in
    with due as (
      select p.id from payments.pending_payments p where p.status = 'pending' and p.expires_at <= v_now
      order by p.expires_at limit greatest(p_limit, 1) for no key update skip locked
    )
    update payments.pending_payments p set status = 'expired', expired_at = v_now
    from due d where p.id = d.id and p.status = 'pending' and p.expires_at <= v_now
    returning p.user_id, p.amount_minor, p.currency, p.provider, (select o.locale from people.person o where o.id = p.user_id) as locale
  loop
    v_expired := v_expired + 1;
    perform gateway.notify(v_pending.user_id, 'client', null,
      case when v_pending.provider in ('telegram', 'cryptopay') then 'payments.expired_invoice' else 'payments.expired' end,
      pg_catalog.jsonb_build_object('amount', payments.format_amount(v_pending.amount_minor, v_pending.currency, v_pending.locale)),
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('payments.button.again', v_pending.locale), 'callback_data', 'donate')))));
  end loop;
  return v_expired;
end
$$;
comment on function payments.expire_pending(integer) is
  'Gives up pending payments for which no money came in time, p_limit at most, and tells their people; how many. A payment that is being matched at that moment is left alone.';
