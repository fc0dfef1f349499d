create function loyalty._close_spend(p_spend loyalty.spend, p_status text, p_actor text) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend;
begin
  if p_spend.hold_id is not null then
    perform ledger.release_hold(p_spend.hold_id, p_actor, p_status);
  end if;
  update loyalty.spend s set status = p_status, closed_at = core.now() where s.id = p_spend.id returning * into v_spend;
  if v_spend.method = 'request' and p_actor <> 'person:' || v_spend.cashier_id then
    perform loyalty._tell_cashier(v_spend, case p_status
      when 'declined' then 'loyalty.spend.declined'
      when 'expired' then 'loyalty.spend.expired'
      else 'loyalty.spend.cancelled' end);
  end if;
  return v_spend;
end
$$;
comment on function loyalty._close_spend(loyalty.spend, text, text) is
  'Ends an open consent to spend that is locked: declined, cancelled or expired. What was put aside comes back, also when ledger.settle_due_holds() gave it back before, and the cashier who asked is told.';
