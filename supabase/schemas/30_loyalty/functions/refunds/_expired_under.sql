create function loyalty._expired_under(p_key text) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((
    select sum((x.metadata -> 'lots' ->> lot.id::text)::bigint)
    from ledger.transfer t
      join ledger.entry lot on lot.transfer_id = t.id and lot.amount > 0 and lot.expires_at <= core.now()
      join ledger.entry e on e.account_id = lot.account_id and e.amount < 0
      join ledger.transfer x on x.id = e.transfer_id and x.kind = 'expiry'
    where t.key = p_key), 0);
end
$$;
comment on function loyalty._expired_under(text) is
  'Points of the lot with that key that expired unspent (transfers of kind expiry say of which lots) and so are back with who issued them.';
