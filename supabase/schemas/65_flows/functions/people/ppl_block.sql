create function flows.ppl_block(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_does text := case when v_person.blocked_at is null then 'block' else 'unblock' end;
begin
  v_outcome.draft := pg_catalog.jsonb_build_object('client', v_person.id, 'does', v_does);
  v_outcome.next_state := case when v_person.blocked_at is null then 'people.block' else 'people.unblock' end;
  v_outcome.text_key := ('people.begin.' || v_does);
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_person.id), 'number', v_person.id::text);
  return v_outcome;
end
$$;
comment on function flows.ppl_block(dialog.turn) is 'Handler of Block and Unblock: asks why. KP102 as flows.ppl_desk().';
