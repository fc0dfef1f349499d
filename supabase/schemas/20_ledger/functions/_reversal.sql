create function ledger._reversal(
  p_transfer_id bigint, p_key text, p_amount numeric, p_actor text, p_reason text) returns ledger.posting
language plpgsql volatile set search_path = ''
as $$
declare
  v_posting ledger.posting;
begin
  select p_key, 'reversal', c.account_id, d.account_id, p_amount, c.expires_at, null::timestamptz, p_actor,
    pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('reason', p_reason)), p_transfer_id
  into v_posting
  from ledger.entry d join ledger.entry c on c.transfer_id = d.transfer_id and c.amount > 0
  where d.transfer_id = p_transfer_id and d.amount < 0;
  if not found then
    perform core.raise_error('KP210', coalesce('transfer ' || p_transfer_id, 'null'));
  end if;
  if p_amount is null then
    perform ledger._lock_wallets(array[v_posting.debit_account, v_posting.credit_account]);
    perform from ledger.transfer t where t.id = p_transfer_id for no key update;
    -- Repeated, it is what it was the first time.
    v_posting.amount := coalesce(
      (select e.amount from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0 where t.key = p_key),
      ledger.points_left(p_transfer_id));
    if v_posting.amount = 0 then
      perform core.raise_error('KP211', 'transfer ' || p_transfer_id);
    end if;
  end if;
  return v_posting;
end
$$;
comment on function ledger._reversal(bigint, text, numeric, text, text) is
  'The posting that takes points of a transfer back; amount null is all that is left, and then the transfer is locked. KP210 unknown transfer, KP211 nothing is left.';
