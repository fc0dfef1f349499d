create function flows.serve_resolve_amount(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_minor bigint := p_answer::numeric * 100;
begin
  if p_turn.text ~ '^\s*[0-9]{3} ?[0-9]{3}\s*$'
    and people.person_by_card_code(pg_catalog.regexp_replace(p_turn.text, '\s', '', 'g')) is not null then
    perform core.raise_error('KP663', 'amount');
  end if;
  return pg_catalog.jsonb_build_object('value', v_minor, 'shown', loyalty.money(v_minor, p_turn.locale), 'update', p_turn.update_id);
end
$$;
comment on function flows.serve_resolve_amount(dialog.turn, jsonb, jsonb) is
  'Resolves a bill to minor units, with the update it came by: that makes the key of the purchase. KP663 it is the short code of somebody, so the cashier has gone on to the next client.';
