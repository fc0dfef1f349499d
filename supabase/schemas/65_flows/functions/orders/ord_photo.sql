create function flows.ord_photo(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
-- Every resolve function takes the answer and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return pg_catalog.jsonb_build_object('value', media.keep(p_turn.bot_id, p_turn.payload #> '{photo,-1}', 'item'),
    'shown', core.text('dialog.received', p_turn.locale));
end
$$;
comment on function flows.ord_photo(dialog.turn, jsonb, jsonb) is 'Keeps the picture of an item, so that the client bot gets a copy.';
