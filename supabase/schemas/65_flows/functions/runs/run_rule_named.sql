create function flows.run_rule_named(p_turn dialog.turn) returns loyalty.bonus_rule
language plpgsql stable set search_path = ''
as $$
declare
  v_rule loyalty.bonus_rule;
begin
  select * into v_rule from loyalty.bonus_rule r where r.id = flows.order_number(p_turn.argument);
  if v_rule.id is null then
    perform core.raise_error('KP363', p_turn.argument);
  end if;
  return v_rule;
end
$$;
comment on function flows.run_rule_named(dialog.turn) is 'The bonus rule that a button names. KP363 there is none.';
