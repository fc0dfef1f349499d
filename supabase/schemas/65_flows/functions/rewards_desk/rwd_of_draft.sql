create function flows.rwd_of_draft(p_draft jsonb) returns loyalty.reward
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_populate_record(null::loyalty.reward, p_draft || pg_catalog.jsonb_build_object(
    'partner_id', p_draft #> '{partner,value}', 'valid_to', p_draft #> '{valid_to,value}'));
end
$$;
comment on function flows.rwd_of_draft(jsonb) is 'The reward that the answers to the form rwd_add describe, before there is one.';
