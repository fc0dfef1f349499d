create function flows.ppl_speak(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_locale text := pg_catalog.split_part(p_turn.argument, '.', 2);
begin
  if v_person.telegram_id is null or v_locale not in ('ru', 'uk', 'en') then
    return dialog.stale(p_turn);
  end if;
  update people.person p set locale = v_locale where p.id = v_person.id;
  perform core.write_audit('person:' || p_turn.person_id, 'set.language', 'person:' || v_person.id,
    pg_catalog.jsonb_build_object('old', v_person.locale, 'new', v_locale));
  if v_person.id = p_turn.person_id then
    v_outcome.locale := v_locale;
  end if;
  v_outcome.toast := core.text('people.toast_language', coalesce(v_outcome.locale, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.ppl_speak(dialog.turn) is
  'Handler of a language''s button: all bots speak it to that person from now on. KP102 as flows.ppl_desk().';
