create function ledger._verify_holds() returns setof ledger.problem
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select 'open holds are not what is put aside', a.id, null::bigint, h.points::text, b.balance::text
    from ledger.account a
      join ledger.account_balance b on b.account_id = a.id
      cross join (select coalesce(sum(o.amount_left), 0) as points from ledger.hold o where o.status = 'open') h
    where a.name = 'programme:held' and b.balance <> h.points;
end
$$;
comment on function ledger._verify_holds() is
  'Step of ledger.verify(): what open holds have left is the balance of programme:held.';
