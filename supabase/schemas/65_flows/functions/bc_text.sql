create function flows.bc_text(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_problem jsonb := outreach.check_html(p_answer #>> '{}');
begin
  return case when v_problem is null then p_answer
    else pg_catalog.jsonb_build_object('invalid', outreach.explain_html(v_problem, p_turn.locale)) end;
end
$$;
comment on function flows.bc_text(dialog.turn, jsonb, jsonb) is 'Takes a broadcast''s text if Telegram would; otherwise says what is wrong with its HTML.';
