create function flows.refund_resolve_amount(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_minor bigint := p_answer::numeric * 100;
begin
  if v_minor > (select p.bill_minor - p.refunded_minor from loyalty.purchase p where p.id = (p_draft #>> '{purchase,value}')::bigint) then
    perform core.raise_error('KP336', p_answer::text);
  end if;
  return pg_catalog.jsonb_build_object('value', v_minor, 'shown', loyalty.money(v_minor, p_turn.locale));
end
$$;
comment on function flows.refund_resolve_amount(dialog.turn, jsonb, jsonb) is
  'Resolves how much of a bill goes back to minor units. KP336 more than is left of it.';
