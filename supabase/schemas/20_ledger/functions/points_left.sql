create function ledger.points_left(p_transfer_id bigint) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return (select e.amount from ledger.entry e where e.transfer_id = p_transfer_id and e.amount > 0)
    - coalesce((select sum(e.amount)
      from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
      where t.reverses = p_transfer_id), 0);
end
$$;
comment on function ledger.points_left(bigint) is
  'Points of a transfer that have not been taken back; null when there is no such transfer. It holds as long as the transfer is locked.';
