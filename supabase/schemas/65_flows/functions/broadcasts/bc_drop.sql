create function flows.bc_drop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome := flows.bc_begin(p_turn);
begin
  perform outreach.cancel((v_outcome.draft ->> 'id')::bigint, 'person:' || p_turn.person_id);
  v_outcome.draft := null;
  v_outcome.toast := core.text('broadcast.dropped', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.bc_drop(dialog.turn) is 'Handler of giving up a draft. KP550 no such broadcast, KP551 no draft.';
