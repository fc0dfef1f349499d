create function flows.flag_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft -> 'flag')::bigint;
  v_fraud boolean := (p_draft -> 'fraud')::boolean;
begin
  begin
    perform loyalty.decide_flag(v_id, v_fraud, 'person:' || p_turn.person_id, p_draft ->> 'note');
    v_outcome.text_key := case when v_fraud then 'flags.done_fraud' else 'flags.done_clear' end;
  exception when sqlstate 'KP346' then
    -- Another administrator was quicker.
    v_outcome.text_key := 'flags.done_by_another';
  end;
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text, 'who', flows.set_actor(
    (select f.decided_by from loyalty.flag f where f.id = v_id), p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.flag_submit(dialog.turn, jsonb) is
  'Submit function: clears a flag or confirms the fraud, with the note; one that another administrator decided meanwhile stays as it is, and this one reads by whom.';
