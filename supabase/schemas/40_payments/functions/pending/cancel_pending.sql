create function payments.cancel_pending(p_pending_id bigint, p_person_id bigint) returns payments.pending_payments
language plpgsql volatile set search_path = ''
as $$
declare
  v_pending payments.pending_payments;
begin
  select * into v_pending from payments.pending_payments p where p.id = p_pending_id and p.user_id = p_person_id for no key update;
  if v_pending.id is null then
    perform core.raise_error('KP402', coalesce(p_pending_id::text, 'null'));
  elsif v_pending.status = 'cancelled' then
    return v_pending;
  elsif v_pending.status <> 'pending' then
    perform core.raise_error('KP403', pg_catalog.format('%s is %s', v_pending.payment_id, v_pending.status));
  end if;
  update payments.pending_payments p set status = 'cancelled', cancelled_at = core.now()
  where p.id = p_pending_id returning * into v_pending;
  return v_pending;
end
$$;
comment on function payments.cancel_pending(bigint, bigint) is
  'Gives a pending payment up, by the person who made it; again: the same. Money that comes with its code all the same is credited as late. KP402 it is not theirs, KP403 money has come or its time is over.';
