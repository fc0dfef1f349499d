create function flows.hook_address(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_url text := p_answer #>> '{}';
begin
  perform webhooks.check_endpoint(v_url, webhooks.event_types());
  return pg_catalog.jsonb_build_object('value', v_url, 'shown', flows.hook_host(v_url));
end
$$;
comment on function flows.hook_address(dialog.turn, jsonb, jsonb) is
  'Resolves the address of a new webhook. The rest of an address is often a password, so the confirmation, which rests in the outbox, shows only its host; the whole stays in the draft until that is submitted or dropped. Refusals of webhooks.check_endpoint().';
