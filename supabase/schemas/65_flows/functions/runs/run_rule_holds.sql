create function flows.run_rule_holds(p_rule loyalty.bonus_rule) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return (p_rule.valid_to >= pg_catalog.date_trunc('month', core.today()::timestamp)::date) is not false;
end
$$;
comment on function flows.run_rule_holds(loyalty.bonus_rule) is 'Whether a bonus rule gives anything for this month or a later one.';
