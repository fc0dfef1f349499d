create function api.receive_payment_event(p_provider text, p_event json) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('status', 200) || payments.receive(p_provider, p_event);
end
$$;
comment on function api.receive_payment_event(text, json) is
  'Takes an event of a payment provider whose signature the function has checked, in one transaction: {status, event (its number), outcome, reason, payment (its number), repeated}. An old event of Buy Me a Coffee, {response}, came unsigned and never credits. Raises KP411, and what says that the database is busy. SECURITY DEFINER: see the schema.';
