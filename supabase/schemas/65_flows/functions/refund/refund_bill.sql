create function flows.refund_bill(p_draft jsonb) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((p_draft #>> '{amount,value}')::bigint, (
    select p.bill_minor - p.refunded_minor from loyalty.purchase p where p.id = (p_draft #>> '{purchase,value}')::bigint));
end
$$;
comment on function flows.refund_bill(jsonb) is
  'How much of its bill a refund''s draft gives back, in minor units: what was typed, or all that is left when that was skipped.';
