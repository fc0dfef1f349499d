create function ledger.history(p_person_id bigint, p_before bigint default null, p_limit integer default 10)
returns table (entry_id bigint, at timestamptz, kind text, amount bigint, balance_after bigint, metadata jsonb)
language plpgsql stable set search_path = ''
as $$
declare
  v_account_id bigint;
  v_version bigint := 9223372036854775807;
begin
  select a.id into v_account_id from ledger.account a where a.person_id = p_person_id;
  if p_before is not null then
    select e.version into v_version from ledger.entry e where e.id = p_before and e.account_id = v_account_id;
  end if;
  return query
    select e.id, t.occurred_at, t.kind, e.amount, e.balance_after, t.metadata
    from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
    where e.account_id = v_account_id and e.version < v_version
    order by e.version desc
    limit least(greatest(p_limit, 0), 1000);
end
$$;
comment on function ledger.history(bigint, bigint, integer) is
  'Entries of a person''s wallet, newest first, at most 1000: amount and balance in points, at = when it happened. For the next page give the last entry_id as p_before; another wallet''s gives nothing.';
