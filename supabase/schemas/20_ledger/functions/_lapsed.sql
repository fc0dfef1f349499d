create function ledger._lapsed(p_accounts bigint[], p_at timestamptz)
returns table (account_id bigint, lot bigint, issuer bigint, points bigint)
language plpgsql stable
set search_path = ''
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
begin
  return query
    with wallet as (
      select a.id, a.balance - coalesce(
        (select sum(e.amount) from ledger.entry e where e.account_id = a.id and e.expires_at > p_at), 0)::bigint as points
      from ledger.account a where a.id = any (p_accounts)
    ), expired as (
      select w.id as account_id, x.key::bigint as lot, sum(x.value::bigint) as points
      from wallet w
        join ledger.entry e on e.account_id = w.id and e.amount < 0
        join ledger.transfer t on t.id = e.transfer_id and t.kind = 'expiry'
        cross join lateral jsonb_each_text(t.metadata -> 'lots') x
      where w.points > 0
      group by w.id, x.key
    ), lots as (
      select w.id as account_id, w.points, e.id as lot, e.transfer_id, e.expires_at,
        ledger._points_left(e.transfer_id) - coalesce(x.points, 0) as unspent
      from wallet w
        join ledger.entry e on e.account_id = w.id and e.expires_at <= p_at and e.amount > 0
        left join expired x on x.account_id = w.id and x.lot = e.id
      where w.points > 0
    ), queue as (
      select l.*, l.points - coalesce(sum(l.unspent) over (partition by l.account_id
        order by l.expires_at desc, l.lot desc rows between unbounded preceding and 1 preceding), 0) as wanted
      from lots l where l.unspent > 0
    )
    select q.account_id, q.lot, ledger._issuer(q.transfer_id), least(q.unspent, q.wanted)::bigint
    from queue q where q.wanted > 0;
end
$$;
comment on function ledger._lapsed(bigint[], timestamptz) is
  'What of the points of wallets expires at a moment: how many of which lot (its entry), and the account that issued it. Points go first in, first out, so those unspent are of the lots that expire last; what was taken back of a lot, or expired of it before (transfers of kind expiry say so), is no longer in it.';
