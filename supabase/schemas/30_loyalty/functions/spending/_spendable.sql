create function loyalty._spendable(p_person_id bigint, p_partner_id bigint) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return ledger.balance(p_person_id) + coalesce((
    select h.amount_left from loyalty.spend s join ledger.hold h on h.id = s.hold_id
    where s.person_id = p_person_id and s.status = 'ready' and coalesce(s.partner_id, p_partner_id) = p_partner_id
      and h.status = 'open'), 0);
end
$$;
comment on function loyalty._spendable(bigint, bigint) is
  'Points that a person can pay with at a partner: the wallet, and what an open consent to spend (usable there) has put aside of it. Below zero: a debt.';
