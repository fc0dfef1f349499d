create function flows.cpn_of_draft(p_draft jsonb) returns loyalty.coupon
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_populate_record(null::loyalty.coupon, p_draft || pg_catalog.jsonb_build_object(
    'partner_id', p_draft #> '{partner,value}', 'valid_to', p_draft #> '{valid_to,value}', 'uses', 0));
end
$$;
comment on function flows.cpn_of_draft(jsonb) is 'The coupon that the answers to the form cpn_add describe, before there is one.';
