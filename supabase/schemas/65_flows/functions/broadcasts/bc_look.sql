create function flows.bc_look(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.calls := array[outreach.call(flows.bc_desk(p_turn), p_turn.bot_id, p_turn.chat_id)];
  v_outcome.toast := core.text('broadcast.look_below', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.bc_look(dialog.turn) is 'Handler of the preview: the message below, exactly as its recipients will see it.';
