create function ledger._verify_seal(p_seal ledger.seal, p_after bigint) returns setof ledger.problem
language plpgsql stable
set search_path = ''
set enable_mergejoin = off
set enable_seqscan = off
as $$
begin
  return query
    select case when s.id is null then 'transfer was added to a sealed day'
        when l.transfer_id is null then 'transfer is missing' else 'transfer was altered' end,
      null::bigint, coalesce(s.id, l.transfer_id), encode(s.digest, 'hex'), encode(l.digest, 'hex')
    from unnest(p_seal.transfer_ids, p_seal.digests) with ordinality s (id, digest, n)
      full join ledger._leaves(array(
        select unnest(p_seal.transfer_ids)
        union
        select e.transfer_id from ledger.entry e where e.id > p_after and e.id <= p_seal.last_entry_id)) l
      on l.transfer_id = s.id
    where s.digest is distinct from l.digest
      and (s.id is not null or l.first_entry_id > p_after and l.first_entry_id <= p_seal.last_entry_id)
    order by s.n, l.first_entry_id;
end
$$;
comment on function ledger._verify_seal(ledger.seal, bigint) is
  'Step of ledger.verify(): the transfers of one seal that are not what was sealed, those that are gone, and those of its entries, from p_after on, that it does not hold (p_after null: not looked for).';
