create function loyalty._close_claim(p_claim loyalty.reward_claim, p_status text, p_actor text) returns loyalty.reward_claim
language plpgsql volatile set search_path = ''
as $$
declare
  v_claim loyalty.reward_claim;
  v_name text;
begin
  perform ledger.release_hold(p_claim.hold_id, p_actor, 'reward ' || p_status);
  update loyalty.reward r set stock = r.stock + 1 where r.id = p_claim.reward_id returning r.name into v_name;
  update loyalty.reward_claim c set status = p_status, closed_at = core.now()
  where c.id = p_claim.id returning * into v_claim;
  perform gateway.notify(p_claim.person_id, 'client', null, 'loyalty.reward.' || p_status,
    pg_catalog.jsonb_build_object('reward', v_name, 'points', p_claim.points));
  return v_claim;
end
$$;
comment on function loyalty._close_claim(loyalty.reward_claim, text, text) is
  'Ends a claim that was not given out, as cancelled or expired: the points go back to the wallet, unless the ledger''s job of due holds was faster, and the piece to the stock; the client is told. The caller has locked reward, claim and wallet, in that order.';
