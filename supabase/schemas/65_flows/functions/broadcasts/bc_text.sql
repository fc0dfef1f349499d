create function flows.bc_text(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_formatted boolean := coalesce(p_turn.payload @? '$.entities[*].type ? (@ == "bold" || @ == "italic" || @ == "underline"
    || @ == "strikethrough" || @ == "spoiler" || @ == "code" || @ == "pre" || @ == "text_link" || @ like_regex "blockquote")', false);
  v_html text := case when v_formatted then outreach.to_html(p_turn.payload ->> 'text', p_turn.payload -> 'entities') else p_answer #>> '{}' end;
  v_problem jsonb := outreach.check_html(v_html);
begin
  return case when v_problem is null then pg_catalog.to_jsonb(v_html)
    else pg_catalog.jsonb_build_object('invalid', outreach.explain_html(v_problem, p_turn.locale)) end;
end
$$;
comment on function flows.bc_text(dialog.turn, jsonb, jsonb) is
  'Takes a broadcast''s text if Telegram would, otherwise says what is wrong with its HTML. One that was formatted in Telegram keeps its looks.';
