create function flows.ppl_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_waiting bigint := (select count(*) from loyalty.adjustment a where a.status = 'pending');
begin
  update flows.admin_desk d set query = null where d.person_id = p_turn.person_id and d.query is not null;
  v_outcome.params := pg_catalog.jsonb_build_object('waiting', v_waiting);
  if v_waiting > 0 then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('people.button.adjustments', p_turn.locale), 'ppl_adjustments')));
  end if;
  return v_outcome;
end
$$;
comment on function flows.ppl_home(dialog.turn) is
  'View of the way to people: the search, and the adjustments that wait for a second admin. Forgets what was searched for.';
