create function flows.run_of_draft(p_draft jsonb) returns loyalty.bonus_rule
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_populate_record(null::loyalty.bonus_rule, p_draft || pg_catalog.jsonb_build_object(
    'tier_id', nullif(p_draft ->> 'tier', 'any'), 'min_spend_minor', p_draft #> '{spend,value}',
    'valid_from', (pg_catalog.date_trunc('month', core.today()::timestamp)
      + case p_draft ->> 'from' when 'next' then '1 month'::interval else '0'::interval end)::date));
end
$$;
comment on function flows.run_of_draft(jsonb) is 'The bonus rule that the answers to the form run_add describe, before there is one.';
