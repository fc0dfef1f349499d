create function flows.spend_coupon(p_turn dialog.turn) returns dialog.outcome
language plpgsql immutable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.draft := case when p_turn.argument <> '' then pg_catalog.jsonb_build_object('code', p_turn.argument) else '{}' end;
  return v_outcome;
end
$$;
comment on function flows.spend_coupon(dialog.turn) is 'Handler of /coupon and its button: a code behind the command is used at once, otherwise it is asked for.';
