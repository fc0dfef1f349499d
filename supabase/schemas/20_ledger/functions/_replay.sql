create function ledger._replay(p_postings ledger.posting[], p_ids bigint[], p_hashes bytea[],
  out o_ids bigint[], out o_fresh boolean[])
language plpgsql volatile set search_path = ''
as $$
declare
  v_reused text;
begin
  select array_agg(t.id order by p.n), array_agg(t.id = p.id order by p.n),
    (array_agg(p.key order by p.n) filter (where t.payload_hash <> p.hash))[1]
  into o_ids, o_fresh, v_reused
  from unnest(p_postings, p_ids, p_hashes) with ordinality as p (key, kind, debit_account, credit_account,
      amount, expires_at, occurred_at, actor, metadata, reverses, id, hash, n)
    join ledger.transfer t on t.key = p.key;
  if v_reused is not null then
    perform core.raise_error('KP206', v_reused);
  end if;
end
$$;
comment on function ledger._replay(ledger.posting[], bigint[], bytea[]) is
  'For a set of which not every key was new: the transfer behind each, and whether this call made it. KP206 the key stands for something else.';
