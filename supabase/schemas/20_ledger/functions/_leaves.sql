create function ledger._leaves(p_transfer_ids bigint[])
returns table (transfer_id bigint, first_entry_id bigint, digest bytea)
language plpgsql stable
set search_path = ''
-- A thousand look-ups by index, whatever the tables held when the session made its plan.
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
begin
  return query
    select t.id, e.first_id, sha256(convert_to(row(t.id, t.key, encode(t.payload_hash, 'hex'), t.kind,
      extract(epoch from t.occurred_at), extract(epoch from t.recorded_at), t.reverses, t.actor, t.metadata)::text
      || coalesce(e.texts, ''), 'UTF8'))
    from unnest(p_transfer_ids) p (id)
      join ledger.transfer t on t.id = p.id
      cross join lateral (
        select min(n.id) as first_id, string_agg(row(n.id, n.transfer_id, n.account_id, n.amount, n.balance_after, n.version,
          extract(epoch from n.expires_at))::text, '' order by n.id) as texts
        from ledger.entry n where n.transfer_id = t.id
      ) e;
end
$$;
comment on function ledger._leaves(bigint[]) is
  'The SHA-256 of each of these transfers that exists, over every column of it and of its entries, and its first entry. The text that is hashed depends on no setting of the session; times are seconds of the epoch.';
