create function flows.adm_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person;
begin
  perform flows.adm_require_chief(p_turn);
  v_person := flows.ppl_desk(p_turn);
  if v_person.id in (select a from flows.adm_people() a) then
    v_outcome.next_state := 'people.card';
    v_outcome.toast := core.text('admins.toast_already', p_turn.locale);
    return v_outcome;
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('client', v_person.id);
  v_outcome.text_key := 'admins.begin_name';
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_person.id), 'number', v_person.id::text);
  return v_outcome;
end
$$;
comment on function flows.adm_begin(dialog.turn) is
  'Handler of "Make an admin" on a person''s card: says what that means and asks to type their number. KP102 as flows.ppl_desk(), KP650 who presses is no chief.';
