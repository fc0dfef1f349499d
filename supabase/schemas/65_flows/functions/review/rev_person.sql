create function flows.rev_person(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_found bigint[] := array(select s.person_id from people.search(p_answer #>> '{}', 0, 2) s);
begin
  return case pg_catalog.cardinality(v_found)
    when 1 then pg_catalog.jsonb_build_object('value', v_found[1], 'shown', loyalty.staff_name(v_found[1]) || ' №' || v_found[1])
    when 2 then pg_catalog.jsonb_build_object('invalid', core.text('review.several', p_turn.locale)) end;
end
$$;
comment on function flows.rev_person(dialog.turn, jsonb, jsonb) is
  'The one person that is meant by a number, card, phone, @username or name; several: asks for something that only one has; null for nobody.';
