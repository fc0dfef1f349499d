create function payments._note_decision(p_payment_id bigint, p_status text, p_reason text, p_actor text, p_detail jsonb)
returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
begin
  update payments.payment p set status = p_status, reason = p_reason, decided_by = p_actor, decided_at = core.now(),
    matched_by = case p_status when 'matched' then 'admin' end
  where p.id = p_payment_id returning * into v_payment;
  perform core.write_audit(p_actor, case p_status when 'matched' then 'credit.payment' else 'ignore.payment' end,
    'payment:' || p_payment_id, pg_catalog.jsonb_strip_nulls(p_detail || pg_catalog.jsonb_build_object('reason', p_reason)));
  return v_payment;
end
$$;
comment on function payments._note_decision(bigint, text, text, text, jsonb) is
  'Writes an admin''s decision into the payment and the audit.';
