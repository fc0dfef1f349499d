create function ledger.reverse(
  p_transfer_id bigint, p_key text, p_actor text, p_reason text, p_amount numeric default null)
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_posting ledger.posting;
begin
  v_posting := ledger._reversal(p_transfer_id, p_key, p_amount, p_actor, p_reason);
  if ledger.account_id('programme:held') in (v_posting.debit_account, v_posting.credit_account) then
    perform core.raise_error('KP212', 'a hold, transfer ' || p_transfer_id);
  end if;
  return query select * from ledger.post(array[v_posting]);
end
$$;
comment on function ledger.reverse(bigint, text, text, text, numeric) is
  'Takes a transfer back, wholly or in part, until nothing of it is left; amount in points, null for all that is left. The wallet that got the points may go below zero: they may have been spent. The reason is for the records. KP202 amount, KP210 unknown transfer, KP211 nothing is left, KP218 less is left than that, KP212 it is itself a reversal, an expiry, or goes through programme:held; a repeated key as in ledger.post().';
