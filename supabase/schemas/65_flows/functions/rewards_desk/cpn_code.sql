create function flows.cpn_code(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_code text := pg_catalog.upper(pg_catalog.regexp_replace(p_answer #>> '{}', '\s', '', 'g'));
begin
  if exists (select from loyalty.coupon c where c.code = v_code) then
    return pg_catalog.jsonb_build_object('invalid', core.text('error.coupon_code_taken', p_turn.locale));
  end if;
  return case when v_code ~ '^[A-Z0-9-]{4,32}$' then pg_catalog.to_jsonb(v_code) end;
end
$$;
comment on function flows.cpn_code(dialog.turn, jsonb, jsonb) is
  'The code of a new coupon in capitals, without blanks; null when it is none, and one that is taken is said to be.';
