create function flows.set_language(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument not in ('ru', 'uk', 'en') then
    return dialog.stale(p_turn);
  end if;
  update people.person p set locale = p_turn.argument where p.id = p_turn.person_id;
  v_outcome.locale := p_turn.argument;
  v_outcome.toast := core.text('flows.language_set', p_turn.argument);
  if p_turn.bot_id = 'admin' then
    v_outcome.calls := array[flows.chat_commands('admin', 'admin', p_turn.argument, p_turn.chat_id)];
  end if;
  return v_outcome;
end
$$;
comment on function flows.set_language(dialog.turn) is 'Handler of the language buttons of all bots. A language that nobody offered changes nothing. An admin''s commands follow at once, those of staff by a trigger.';
