create function flows.ppl_search(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_found bigint[];
begin
  v_found := array(select s.person_id from people.search(p_draft ->> 'query', 0, 2) s);
  v_outcome.params := pg_catalog.jsonb_build_object('query', p_draft ->> 'query');
  if pg_catalog.cardinality(v_found) = 0 then
    v_outcome.text_key := 'people.found_none';
    return v_outcome;
  end if;
  perform flows.ppl_lay(p_turn.person_id, v_found[1]);
  update flows.admin_desk d set query = p_draft ->> 'query' where d.person_id = p_turn.person_id;
  v_outcome.text_key := case when pg_catalog.cardinality(v_found) = 1 then 'people.found_one' else 'people.found_several' end;
  v_outcome.next_state := case when pg_catalog.cardinality(v_found) = 1 then 'people.card' else 'people.list' end;
  return v_outcome;
end
$$;
comment on function flows.ppl_search(dialog.turn, jsonb) is
  'Submit function of the search: one who fits is shown at once, several as a list, none is said to be so.';
