create function flows.ppl_adjust(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
begin
  v_outcome.draft := pg_catalog.jsonb_build_object('client', v_person.id);
  v_outcome.text_key := 'people.begin_adjust';
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', loyalty.staff_name(v_person.id), 'number', v_person.id::text, 'balance', ledger.balance(v_person.id));
  return v_outcome;
end
$$;
comment on function flows.ppl_adjust(dialog.turn) is 'Handler of Points: asks how many and why. KP102 as flows.ppl_desk().';
