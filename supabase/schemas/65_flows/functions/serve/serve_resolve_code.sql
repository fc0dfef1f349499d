create function flows.serve_resolve_code(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_code text := pg_catalog.regexp_replace(pg_catalog.normalize(p_answer #>> '{}', 'NFKC'), '[\s-]', '', 'g');
  v_spend loyalty.spend;
begin
  if v_code !~ '^[0-9]{6}$' then
    return null;
  end if;
  v_spend := loyalty.find_spend(v_code, (p_draft #>> '{client,partner}')::bigint, p_turn.person_id);
  if v_spend.person_id <> (p_draft #>> '{client,value}')::bigint then
    perform core.raise_error('KP332', 'spend ' || v_spend.id);
  end if;
  return pg_catalog.jsonb_build_object('value', v_spend.id, 'shown', v_code);
end
$$;
comment on function flows.serve_resolve_code(dialog.turn, jsonb, jsonb) is
  'Resolves a client''s code to pay with points to their consent; null when it is not six digits. KP332 another client''s code; the refusals of loyalty.find_spend().';
