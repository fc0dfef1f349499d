create function flows.flag_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_flag loyalty.flag;
begin
  select * into v_flag from loyalty.flag f where f.id = (p_draft -> 'flag')::bigint;
  v_outcome.params := flows.flag_params(v_flag, p_turn.locale)
    || pg_catalog.jsonb_build_object('note', coalesce(p_draft ->> 'note', core.text('people.nothing', p_turn.locale)));
  return v_outcome;
end
$$;
comment on function flows.flag_preview(dialog.turn, jsonb) is
  'What an administrator confirms: the flag, what becomes of the points, the note.';
