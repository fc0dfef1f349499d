create function flows.promo_ends(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolver takes the turn. @plpgsql_check_options: extra_warnings = false
begin
  perform loyalty.check_promo_dates((p_draft ->> 'starts')::date, (p_answer #>> '{}')::date);
  return p_answer;
end
$$;
comment on function flows.promo_ends(dialog.turn, jsonb, jsonb) is 'The last day of a promo. KP390 it would end before it starts, or before today.';
