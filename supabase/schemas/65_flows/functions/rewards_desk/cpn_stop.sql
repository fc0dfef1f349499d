create function flows.cpn_stop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.stop_coupon((flows.cpn_named(p_turn)).id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('cpn.stopped', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.cpn_stop(dialog.turn) is 'Handler that stops a coupon (the argument), in the administrator''s name (audit). KP387 no such coupon.';
