create function flows.bc_photo(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
-- Every resolve function takes the answer. @plpgsql_check_options: extra_warnings = false
declare
  v_problem jsonb := outreach.check_html(p_draft ->> 'text', 1024);
begin
  if v_problem is not null then
    return pg_catalog.jsonb_build_object('invalid', core.text('broadcast.text_too_long_for_photo', p_turn.locale, v_problem));
  end if;
  return pg_catalog.jsonb_build_object('value', media.keep(p_turn.bot_id, p_turn.payload #> '{photo,-1}', 'broadcast'),
    'shown', core.text('dialog.received', p_turn.locale));
end
$$;
comment on function flows.bc_photo(dialog.turn, jsonb, jsonb) is
  'Keeps the picture of a broadcast, so that the client bot gets a copy. The text under a picture has at most 1024 characters.';
