create function flows.client_register(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform people.register(p_turn.person_id, p_draft ->> 'name', p_draft ->> 'phone', (p_draft ->> 'birthday')::date);
  v_outcome.text_key := 'client.registered';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.client_register(dialog.turn, jsonb) is 'Submit function of the registration form: name, phone, birthday (may be missing).';
