create function ledger.statement(p_account_id bigint, p_from timestamptz, p_to timestamptz)
returns table (entry_id bigint, at timestamptz, kind text, debit numeric, credit numeric, balance numeric,
  transfer_id bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_is_wallet boolean;
  v_after bigint;
  v_last bigint;
  v_opening numeric;
begin
  select a.kind = 'wallet' into v_is_wallet from ledger.account a where a.id = p_account_id;
  if v_is_wallet is null then
    perform core.raise_error('KP204', coalesce(p_account_id::text, 'null'));
  end if;
  if (p_from <= p_to) is not true then
    perform core.raise_error('KP222', pg_catalog.format('from %s to %s', p_from, p_to));
  end if;
  v_after := ledger._entry_before(p_account_id, p_from);
  v_last := ledger._entry_before(p_account_id, p_to);
  v_opening := ledger._balance_at(p_account_id, v_after);
  return query
    with line as (
      select e.id, e.transfer_id, e.amount from ledger.entry e
      where v_is_wallet and e.account_id = p_account_id and e.version is not null and e.id > v_after and e.id <= v_last
      union all
      select e.id, e.transfer_id, e.amount from ledger.entry e
      where not v_is_wallet and e.account_id = p_account_id and e.version is null and e.id > v_after and e.id <= v_last
    )
    select s.id, s.at, s.kind, s.debit, s.credit, s.balance, s.transfer_id
    from (
      select 1 as n, null::bigint as id, p_from as at, 'opening' as kind, null::numeric as debit, null::numeric as credit,
        v_opening as balance, null::bigint as transfer_id
      union all
      select 2, l.id, t.recorded_at, t.kind, case when l.amount < 0 then -l.amount end, case when l.amount > 0 then l.amount end,
        v_opening + sum(l.amount) over (order by l.id), l.transfer_id
      from line l join ledger.transfer t on t.id = l.transfer_id
      union all
      select 3, null, p_to, 'closing', coalesce(sum(-l.amount) filter (where l.amount < 0), 0),
        coalesce(sum(l.amount) filter (where l.amount > 0), 0), v_opening + coalesce(sum(l.amount), 0), null
      from line l
    ) s
    order by s.n, s.id;
end
$$;
comment on function ledger.statement(bigint, timestamptz, timestamptz) is
  'Statement of any account from p_from up to, not including, p_to: an opening line, its entries in order with the balance after each (points; at = when it was posted), and a closing line with the sums of the period. The last two have no entry_id. Where days begin it follows ledger.day, so that statements of days and months continue one another. KP204 no such account, KP222 no period.';
