create function flows.refund_resolve_purchase(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
begin
  return flows.refund_find(p_turn, p_answer #>> '{}');
end
$$;
comment on function flows.refund_resolve_purchase(dialog.turn, jsonb, jsonb) is
  'Resolves the question which purchase is taken back; see flows.refund_find().';
