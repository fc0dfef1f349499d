create function loyalty._points_under(p_key text) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(
    (select h.amount_left from ledger.hold h where h.key = p_key and h.status <> 'settled'),
    (select ledger.points_left(t.id) from ledger.transfer t where t.key = p_key),
    0);
end
$$;
comment on function loyalty._points_under(text) is
  'Points left of a transfer, or in a hold, with that key: not taken back. It holds as long as the wallet is locked.';
