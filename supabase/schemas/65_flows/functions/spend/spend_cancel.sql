create function flows.spend_cancel(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  v_spend := loyalty.cancel_spend(p_turn.argument::bigint, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('spend.cancelled', p_turn.locale, pg_catalog.jsonb_build_object('points', v_spend.points));
  return v_outcome;
end
$$;
comment on function flows.spend_cancel(dialog.turn) is
  'Handler of a client''s button that gives a code or an agreed request up. The refusals of loyalty.cancel_spend().';
