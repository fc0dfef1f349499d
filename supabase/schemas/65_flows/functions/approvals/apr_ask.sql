create function flows.apr_ask(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_turn.argument);
begin
  if v_application.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'approvals.list';
  elsif v_application.status <> 'pending' then
    v_outcome.toast := core.text('approvals.decided', p_turn.locale);
    v_outcome.next_state := 'approvals.card';
  end if;
  return v_outcome;
end
$$;
comment on function flows.apr_ask(dialog.turn) is
  'Handler of "Approve": asks whether it is meant. An application that is decided already shows who decided.';
