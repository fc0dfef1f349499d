create function ledger.reverse(p_transfer_id bigint, p_key text, p_actor text, p_reason text)
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_posting ledger.posting;
begin
  select p_key, 'reversal', c.account_id, d.account_id, c.amount, c.expires_at, null::timestamptz, p_actor,
    pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('reason', p_reason)), p_transfer_id
  into v_posting
  from ledger.entry d join ledger.entry c on c.transfer_id = d.transfer_id and c.amount > 0
  where d.transfer_id = p_transfer_id and d.amount < 0;
  if not found then
    perform core.raise_error('KP210', coalesce(p_transfer_id::text, 'null'));
  end if;
  return query select * from ledger.post(array[v_posting]);
end
$$;
comment on function ledger.reverse(bigint, text, text, text) is
  'Takes a whole transfer back, once. The wallet that got the points may go below zero: they may have been spent. The reason is for the records. KP210 unknown transfer, KP211 reversed already under another key, KP212 it is itself a reversal; a repeated key as in ledger.post().';
