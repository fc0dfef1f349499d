create function flows.bc_aim(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
-- Every submit function takes the turn. @plpgsql_check_options: extra_warnings = false
declare
  v_outcome dialog.outcome;
begin
  perform outreach.aim((p_draft ->> 'id')::bigint, (
    select pg_catalog.jsonb_object_agg(a.name, case when a.answer = '"any"' then 'null'
      when pg_catalog.jsonb_typeof(a.answer) = 'object' then a.answer -> 'value' else a.answer end)
    from pg_catalog.jsonb_each(p_draft - 'id') a (name, answer)));
  v_outcome.text_key := 'broadcast.saved';
  return v_outcome;
end
$$;
comment on function flows.bc_aim(dialog.turn, jsonb) is 'Submit function of the questions about whom a draft is for: a question skipped is no condition.';
