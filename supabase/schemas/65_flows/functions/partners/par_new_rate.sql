create function flows.par_new_rate(p_draft jsonb) returns loyalty.partner_rate
language plpgsql stable set search_path = ''
as $$
declare
  v_rate loyalty.partner_rate;
begin
  v_rate.partner_id := (p_draft -> 'partner')::bigint;
  v_rate.valid_from := (p_draft ->> 'from')::date;
  v_rate.earn_bp := (p_draft ->> 'earn')::numeric * 100;
  v_rate.payable_bp := (p_draft ->> 'payable')::numeric * 100;
  v_rate.fee_bp := (p_draft ->> 'fee')::numeric * 100;
  return v_rate;
end
$$;
comment on function flows.par_new_rate(jsonb) is 'The rates that a form''s answers give: percents become basis points.';
