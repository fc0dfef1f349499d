create function loyalty._replay_refund(
  p_key text, p_kind text, p_purchase_id bigint, p_bill_minor numeric, p_actor text, p_reason text)
returns loyalty.refund
language plpgsql stable set search_path = ''
as $$
declare
  v_refund loyalty.refund;
begin
  select * into v_refund from loyalty.refund r where r.key = p_key;
  if v_refund.id is not null and (v_refund.kind, v_refund.purchase_id, v_refund.actor, v_refund.reason)
    is distinct from (p_kind, p_purchase_id, p_actor, p_reason)
    or v_refund.bill_minor <> p_bill_minor then
    perform core.raise_error('KP339', p_key);
  end if;
  return v_refund;
end
$$;
comment on function loyalty._replay_refund(text, text, bigint, numeric, text, text) is
  'What was refunded under a key; null when nothing was. A bill of null is not compared. KP339 it was refunded with other particulars.';
