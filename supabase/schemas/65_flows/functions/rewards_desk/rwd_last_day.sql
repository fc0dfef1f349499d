create function flows.rwd_last_day(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_day date := (p_answer #>> '{}')::date;
begin
  return case when v_day >= core.today() then pg_catalog.jsonb_build_object(
    'value', (v_day + 1)::timestamp at time zone core.setting_text('time_zone'),
    'shown', core.format_date(v_day, p_turn.locale)) end;
end
$$;
comment on function flows.rwd_last_day(dialog.turn, jsonb, jsonb) is
  'The last day of a reward or coupon, as the moment after it in the programme''s zone; null for one that is past.';
