create function flows.apply_terms(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes all three. @plpgsql_check_options: extra_warnings = false
begin
  return pg_catalog.jsonb_build_object('value', core.setting_integer('terms_version'),
    'shown', core.text('apply.accepted', p_turn.locale));
end
$$;
comment on function flows.apply_terms(dialog.turn, jsonb, jsonb) is
  'Resolve function of "I accept": the draft keeps which version of the terms it was.';
