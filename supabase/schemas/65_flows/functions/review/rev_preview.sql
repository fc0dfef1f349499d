create function flows.rev_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment := flows.rev_payment(p_draft ->> 'payment');
begin
  v_outcome.params := flows.rev_params(v_payment, p_turn.locale) || pg_catalog.jsonb_build_object(
    'answer', coalesce(p_draft #>> '{person,shown}', p_draft #>> '{parts,shown}', p_draft #>> '{amount,shown}', p_draft ->> 'reason'));
  return v_outcome;
end
$$;
comment on function flows.rev_preview(dialog.turn, jsonb) is 'What an admin confirms of a payment: it, and what was answered.';
