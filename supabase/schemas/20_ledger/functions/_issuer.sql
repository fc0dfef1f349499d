create function ledger._issuer(p_transfer_id bigint) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_issuer bigint;
begin
  select coalesce(h.from_account, e.account_id) into v_issuer
  from ledger.entry e left join ledger.hold h on h.settled_transfer_id = e.transfer_id
  where e.transfer_id = p_transfer_id and e.amount < 0;
  if (select a.kind from ledger.account a where a.id = v_issuer) = 'wallet' then
    v_issuer := ledger.account_id('programme:bonuses');
  end if;
  return v_issuer;
end
$$;
comment on function ledger._issuer(bigint) is
  'The account that issued the points of a transfer, also when they were held in between: a partner''s or the programme''s. What came from a wallet is taken for programme:bonuses.';
