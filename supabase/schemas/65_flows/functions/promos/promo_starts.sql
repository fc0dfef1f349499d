create function flows.promo_starts(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolver takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return case when (p_answer #>> '{}')::date >= core.today() then p_answer end;
end
$$;
comment on function flows.promo_starts(dialog.turn, jsonb, jsonb) is 'The first day of a promo: today or later in the programme''s zone; null when it is past.';
