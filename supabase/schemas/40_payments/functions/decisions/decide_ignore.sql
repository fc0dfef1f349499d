create function payments.decide_ignore(p_payment_id bigint, p_actor text, p_reason text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
begin
  perform payments._lock_queued(p_payment_id, p_actor);
  return payments._note_decision(p_payment_id, 'ignored', coalesce(nullif(pg_catalog.left(p_reason, 200), ''), 'admin'), p_actor, '{}');
end
$$;
comment on function payments.decide_ignore(bigint, text, text) is
  'An admin leaves a payment that waits without credit, for a reason in their words; once, and audited. KP406 no such payment, KP407 decided before, KP413 nobody decides.';
