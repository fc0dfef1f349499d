create function loyalty._put_aside(p_spend loyalty.spend) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_posting ledger.posting;
begin
  v_posting.key := 'spend:' || p_spend.id;
  v_posting.kind := 'purchase_spend';
  v_posting.debit_account := ledger.open_wallet(p_spend.person_id);
  -- It is always released, and what is spent is posted anew: only the purchase knows where the points go.
  v_posting.credit_account := case when p_spend.partner_id is null then ledger.account_id('programme:bonuses')
    else loyalty.partner_account(p_spend.partner_id) end;
  v_posting.amount := p_spend.points;
  v_posting.actor := 'person:' || p_spend.person_id;
  v_posting.metadata := pg_catalog.jsonb_build_object('spend_id', p_spend.id);
  return ledger.open_hold(v_posting, p_spend.expires_at, 'release');
end
$$;
comment on function loyalty._put_aside(loyalty.spend) is
  'Puts the points of a consent aside until it expires, and returns the hold. KP202 too many points for one transfer, KP207 more than the wallet has.';
