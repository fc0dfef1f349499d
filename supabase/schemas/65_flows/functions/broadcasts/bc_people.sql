create function flows.bc_people(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_people bigint := (select s.o_people from outreach.broadcast b, lateral outreach.audience_size(b.segment) s where b.id = (p_draft ->> 'id')::bigint);
begin
  return case when (p_answer #>> '{}')::numeric = v_people then p_answer
    else pg_catalog.jsonb_build_object('invalid', core.text('broadcast.wrong_number', p_turn.locale, pg_catalog.jsonb_build_object(
      'typed', p_turn.text, 'people', v_people))) end;
end
$$;
comment on function flows.bc_people(dialog.turn, jsonb, jsonb) is 'Takes the typed number of recipients if it is how many people would get the draft now.';
