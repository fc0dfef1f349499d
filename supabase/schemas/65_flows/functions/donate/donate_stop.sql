create function flows.donate_stop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if not exists (select from payments.subscription s
      where s.id::text = p_turn.argument and s.person_id = p_turn.person_id and s.status = 'active') then
    return dialog.stale(p_turn);
  end if;
  perform payments.cancel_subscription(p_turn.argument::bigint, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('donate.stopped', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.donate_stop(dialog.turn) is 'Handler of the button that ends a monthly payment of the person''s own.';
