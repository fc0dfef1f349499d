create function flows.staff_revoke(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
begin
  v_outcome.toast := core.text('staff.revoked', p_turn.locale, pg_catalog.jsonb_build_object(
    'count', loyalty.revoke_invites(v_partner.id, 'person:' || p_turn.person_id)));
  return v_outcome;
end
$$;
comment on function flows.staff_revoke(dialog.turn) is
  'Handler that takes back all invitations nobody has used. Refusals of flows.owned_partner().';
