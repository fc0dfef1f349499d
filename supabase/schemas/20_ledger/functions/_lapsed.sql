create function ledger._lapsed(p_accounts bigint[], p_at timestamptz)
returns table (account_id bigint, lot bigint, issuer bigint, points bigint)
language plpgsql stable
set search_path = ''
-- One plan for one wallet and for thousands: each look-up by index, and none that reads more than its wallet's entries.
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_bonuses bigint := ledger.account_id('programme:bonuses');
begin
  return query
    with wallet as materialized (
      select a.id, a.balance - coalesce(
        (select sum(e.amount) from ledger.entry e where e.account_id = a.id and e.expires_at > p_at), 0)::bigint as points, (
        select jsonb_object_agg(g.lot, g.points) from (
          select x.key as lot, sum(x.value::bigint) as points
          from ledger.entry e join ledger.transfer t on t.id = e.transfer_id and t.kind = 'expiry'
            cross join lateral jsonb_each_text(t.metadata -> 'lots') x
          where e.account_id = a.id and e.amount < 0 group by x.key
        ) g) as expired
      from unnest(p_accounts) u (id) join ledger.account a on a.id = u.id
    ), lots as (
      select w.id as account_id, w.points, e.id as lot, e.transfer_id, e.expires_at,
        e.amount - coalesce((w.expired ->> e.id::text)::bigint, 0) - coalesce((select sum(b.amount)
          from ledger.transfer t join ledger.entry b on b.transfer_id = t.id and b.amount > 0
          where t.reverses = e.transfer_id), 0) as unspent
      from wallet w
        join ledger.entry e on e.account_id = w.id and e.expires_at <= p_at and e.amount > 0
      where w.points > 0
    ), queue as (
      select l.*, l.points - coalesce(sum(l.unspent) over (partition by l.account_id
        order by l.expires_at desc, l.lot desc rows between unbounded preceding and 1 preceding), 0) as wanted
      from lots l where l.unspent > 0
    )
    select q.account_id, q.lot, case when i.kind = 'wallet' then v_bonuses else i.id end, least(q.unspent, q.wanted)::bigint
    from queue q
      join ledger.entry d on d.transfer_id = q.transfer_id and d.amount < 0
      left join ledger.hold h on h.settled_transfer_id = q.transfer_id
      join ledger.account i on i.id = coalesce(h.from_account, d.account_id)
    where q.wanted > 0;
end
$$;
comment on function ledger._lapsed(bigint[], timestamptz) is
  'What of the points of wallets expires at a moment: how many of which lot (its entry), and the account that issued it: a partner''s or the programme''s, also when they were held in between; what came from a wallet is taken for programme:bonuses. Points go first in, first out, so those unspent are of the lots that expire last; what was taken back of a lot, or expired of it before (transfers of kind expiry say so), is no longer in it.';
