create function flows.ppl_free(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_bot text := pg_catalog.split_part(p_turn.argument, '.', 2);
begin
  if not flows.ppl_clear_session(v_person.id, v_bot) then
    return dialog.stale(p_turn);
  end if;
  perform core.write_audit('person:' || p_turn.person_id, 'free.conversation', 'person:' || v_person.id,
    pg_catalog.jsonb_build_object('bot', v_bot));
  perform gateway.notify(v_person.id, v_bot, null, 'people.freed', '{}', '{"remove_keyboard": true}');
  v_outcome.toast := core.text('people.toast_freed', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ppl_free(dialog.turn) is
  'Handler of "Free": brings a person''s conversation with one bot back to its menu and tells them. KP102 as flows.ppl_desk().';
