create function dialog.find_transition(p_turn dialog.turn, p_state_id text) returns dialog.transition
language plpgsql volatile set search_path = ''
as $$
declare
  v_transition dialog.transition;
begin
  select * into v_transition from dialog.transition t
  where t.bot_id = p_turn.bot_id and t.kind = p_turn.kind
    and (t.word = p_turn.word or t.word is null) and (t.state_id = p_state_id or t.state_id is null)
    and (t.guard is null or dialog.check_guard(t.guard, p_turn))
  order by (t.state_id is null), (t.word is null), (t.guard is null), t.id
  limit 1;
  if v_transition.id is null then
    raise exception 'no transition of bot % for %', p_turn.bot_id, p_turn.kind using errcode = 'XX000';
  end if;
  return v_transition;
end
$$;
comment on function dialog.find_transition(dialog.turn, text) is
  'The transition that an input takes in a state. There always is one: every bot has one for any word of each kind (contract test); XX000 otherwise.';
