create function ledger._seal_hash(p_previous bytea, p_seal ledger.seal) returns bytea
language plpgsql stable set search_path = ''
as $$
begin
  return sha256(p_previous
    || convert_to(concat_ws(' ', to_char(p_seal.day, 'YYYY-MM-DD'), p_seal.part, p_seal.last_entry_id,
      array_to_string(p_seal.transfer_ids, ',')), 'UTF8')
    || coalesce((select string_agg(d.digest, '' order by d.n)
      from unnest(p_seal.digests) with ordinality d (digest, n)), ''));
end
$$;
comment on function ledger._seal_hash(bytea, ledger.seal) is
  'The hash of a seal: SHA-256 of the hash before it, its day, part, last entry and transfers as text, and its digests.';
