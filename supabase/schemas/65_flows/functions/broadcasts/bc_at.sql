create function flows.bc_at(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_parts text[] := pg_catalog.regexp_match(p_answer #>> '{}', '^([0-9./-]+)[\s,]+(?:в|о|at)?\s*([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$');
  v_day date := dialog.parse_date(v_parts[1]);
  v_at timestamptz;
begin
  if v_day is null then
    return null;
  end if;
  v_at := core.at_local(v_day, (v_parts[2] || ':' || v_parts[3])::time);
  if v_at <= core.now() or v_at > core.now() + '1 year'::interval then
    return pg_catalog.jsonb_build_object('invalid', core.text('error.broadcast_in_the_past', p_turn.locale));
  end if;
  return pg_catalog.jsonb_build_object('value', v_at, 'shown', flows.bc_time(v_at, p_turn.locale));
end
$$;
comment on function flows.bc_at(dialog.turn, jsonb, jsonb) is
  'Takes a date and a time of the programme''s zone, such as 25.12.2026 10:30, that is yet to come, within a year. KP005 when the clocks skip it.';
